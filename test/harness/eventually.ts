import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again until `check` stops throwing, and gives what it returned; after `deadline` milliseconds the last
 * error is thrown. For everything that a person would see a moment later.
 */
export async function eventually<T>(check: () => T | Promise<T>, deadline = 10_000): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await wait(50);
  }
}
