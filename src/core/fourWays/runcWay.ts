import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../engine/engine';
import { fields } from '../engine/parse/field';
import { t } from '../l10n/l10n';
import { bundleFromImage } from '../runtime/make/fromImage';
import { makeLines } from '../runtime/make/lines';
import { runtimeCommands, runtimeQuestions } from '../runtime/ociRuntime';
import { commandLine } from '../text/quote';
import { runOk } from '../host/runOk';
import { program, type Ran, type Way, type WayOptions } from './way';

/** By a low-level runtime alone: a bundle is made of the image, and no daemon has a part in what runs. */
export function runcWay(engine: Engine, runtime: string, { host, image, id }: WayOptions): Way {
  let folder: string | undefined;
  const target = `/tmp/${id}`;
  return {
    name: 'runc',
    lines: [
      ...makeLines({ way: 'image', name: image }, { target, rootless: false }).map(commandLine),
      commandLine([runtime, 'run', '--detach', '--bundle', target, id]),
    ],
    async run(signal): Promise<Ran> {
      folder = await mkdtemp(join(tmpdir(), 'stevedore-four-ways-'));
      const bundle = join(folder, 'bundle');
      const keepOwners = process.getuid?.() === 0;
      await bundleFromImage(engine, image, { target: bundle, terminal: false, keepOwners, signal });
      const file = join(bundle, 'config.json');
      const made = fields(JSON.parse(await readFile(file, 'utf8')));
      const config = JSON.stringify({ ...made, process: { ...fields(made['process']), args: program } }, undefined, 2);
      await writeFile(file, config);
      const place = { program: runtime, root: join(folder, 'state') };
      const outputFile = join(folder, 'output');
      await runOk(host, { ...runtimeCommands.run(place, id, { bundle, detach: true }), outputFile }, signal);
      const { command, parse } = runtimeQuestions.state(place, id);
      const state = parse(await runOk(host, command, signal));
      if (!state) throw new Error(t('{0} does not know what it made.', runtime));
      return { id, pid: state.pid, config };
    },
    async remove() {
      if (folder === undefined) return;
      const place = { program: runtime, root: join(folder, 'state') };
      const signal = AbortSignal.timeout(30_000);
      // Where there is no such runtime, it has made nothing.
      await host
        .run({ ...runtimeCommands.delete(place, id, { force: true }), cwd: '/' }, signal)
        .catch(() => undefined);
      await runOk(host, { program: 'rm', args: ['-rf', '--', folder] }, signal);
      folder = undefined;
    },
  };
}
