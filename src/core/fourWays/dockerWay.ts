import type { Subject } from '../engine/calls';
import type { Engine } from '../engine/engine';
import { t } from '../l10n/l10n';
import { realConfig } from '../runtime/realConfig';
import { commandLine } from '../text/quote';
import { program, type Ran, type Way, type WayOptions } from './way';

/** By the engine of the window: it hands the image to containerd, and that to a shim and runc. */
export function dockerWay(engine: Engine, { host, image, id }: WayOptions): Way {
  const [entrypoint, ...args] = program;
  let made: Subject | undefined;
  return {
    name: 'docker',
    lines: [commandLine(['docker', 'run', '-d', '--name', id, '--entrypoint', entrypoint, image, ...args])],
    async run(signal): Promise<Ran> {
      const body = { Image: image, Entrypoint: [entrypoint], Cmd: args };
      ({ made } = await engine.perform({ op: 'container.create', name: id, body, words: [] }, signal));
      if (!made) throw new Error(t('The engine did not say what it made.'));
      await engine.perform({ op: 'container.start', container: made }, signal);
      const config = await realConfig(host, { id: made.id }, signal);
      if (config.is === 'unread') throw new Error(config.why);
      return { id: made.id, pid: config.pid, config: config.text };
    },
    async remove() {
      if (!made) return;
      const call = { op: 'container.remove', container: made, force: true, volumes: true } as const;
      await engine.perform(call, AbortSignal.timeout(30_000));
      made = undefined;
    },
  };
}
