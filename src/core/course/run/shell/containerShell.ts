import type { Engine } from '../../../engine/engine';
import type { ShellPipe } from './pipe';

/** A shell in a running container, through the engine's exec with a terminal. Rejects with an EngineError. */
export async function containerShell(
  engine: Engine,
  containerId: string,
  options: { readonly shell: readonly string[]; readonly signal?: AbortSignal },
): Promise<ShellPipe> {
  const session = await engine.exec(containerId, options.shell, options.signal);
  const { stream } = session;
  return {
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
    listen: (data, ended) => {
      let over = false;
      const once = (): void => {
        if (!over) ended();
        over = true;
      };
      stream.on('data', data);
      for (const event of ['end', 'close', 'error']) stream.once(event, once);
    },
    dispose: () => session.dispose(),
  };
}
