import { t } from '../l10n/l10n';
import { realConfig } from '../runtime/realConfig';
import { commandLine } from '../text/quote';
import { runOk } from '../host/runOk';
import { processLimits } from './processLimits';
import { program, type Ran, type Way, type WayOptions } from './way';

/** By podman: no daemon, a monitor for each container (conmon(8)), and a runtime below it. `archive` is what `docker save` writes, `env` says where
 * its storage is, for those who keep it elsewhere (podman(1), ENVIRONMENT). */
export function podmanWay(
  archive: () => Promise<string>,
  options: WayOptions & { readonly env?: Readonly<Record<string, string>> },
): Way {
  const { host, image, id, env } = options;
  const [entrypoint, ...args] = program;
  const podman = (...words: readonly string[]) => ({
    program: 'podman',
    args: words,
    // Nothing here asks a registry, and podman ends where docker's folder has no config.json in it yet.
    env: { DOCKER_CONFIG: '', ...env },
  });
  let loaded: string | undefined;
  let begun = false;
  return {
    name: 'podman',
    lines: [
      `${commandLine(['docker', 'save', image])} | podman load`,
      commandLine(['podman', 'run', '-d', '--name', id, '--entrypoint', entrypoint, image, ...args]),
    ],
    async run(signal): Promise<Ran> {
      const file = await archive();
      const had = (await runOk(host, podman('images', '-q', '--no-trunc'), signal)).split('\n');
      const said = await runOk(host, podman('load', '-q', '-i', file), signal);
      const name = /^Loaded image(?:\(s\))?:\s*(\S+)/m.exec(said)?.[1];
      if (name === undefined) throw new Error(t('podman did not say what it loaded.'));
      const imageId = await runOk(host, podman('image', 'inspect', '-f', '{{.Id}}', name), signal);
      if (!had.some((one) => one.endsWith(imageId))) loaded = name;
      begun = true;
      // What podman sets by itself may be above what this host lets anybody have, also with `--ulimit host`.
      const limits = await processLimits(host, signal);
      const how = [
        '--network',
        'none',
        ...limits.flatMap((limit) => ['--ulimit', limit]),
        '--name',
        id,
        '--entrypoint',
        entrypoint,
      ];
      const run = podman('run', '-d', ...how, name, ...args);
      const made = await runOk(host, run, signal);
      const pid = Number(await runOk(host, podman('inspect', '-f', '{{.State.Pid}}', id), signal));
      const config = await realConfig(host, { id: made, pid }, signal);
      return { id: made, pid, ...(config.is === 'read' && { config: config.text }) };
    },
    async remove() {
      const signal = AbortSignal.timeout(30_000);
      if (begun) await runOk(host, podman('rm', '-f', '-t', '0', '-i', id), signal);
      if (loaded !== undefined) await runOk(host, podman('rmi', loaded), signal);
      [begun, loaded] = [false, undefined];
    },
  };
}
