import type { Subscription } from './store';

/** Listeners of one event. One that throws is told to `onError` and disturbs neither the others nor the caller. */
export class Emitter<T> {
  private readonly listeners = new Set<{ readonly call: (value: T) => void }>();

  constructor(private readonly onError: (error: unknown) => void) {}

  add(call: (value: T) => void): Subscription {
    const listener = { call };
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  emit(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener.call(value);
      } catch (error) {
        this.onError(error);
      }
    }
  }

  clear(): void {
    this.listeners.clear();
  }
}
