import { t } from '../l10n/l10n';
import { realConfig } from '../runtime/realConfig';
import { commandLine } from '../text/quote';
import { runOk } from '../host/runOk';
import { program, type Ran, type Way, type WayOptions } from './way';

/** How podman is called: with what stands before each of its commands, for those who keep its storage elsewhere. */
export interface Podman {
  readonly before: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Options of `podman run` for its limits; those of the host where absent. */
  readonly limits?: readonly string[];
}

/** By podman: no daemon, a monitor for each container (conmon(8)), and a runtime below it. `archive` is what `docker save` writes. */
export function podmanWay(
  archive: () => Promise<string>,
  { before, env, limits = ['--ulimit', 'host'] }: Podman,
  options: WayOptions,
): Way {
  const { host, image, id } = options;
  const [entrypoint, ...args] = program;
  const podman = (...words: readonly string[]) => ({
    program: 'podman',
    args: [...before, ...words],
    ...(env && { env }),
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
      // Its own default for open files may be above what this host allows (containers.conf(5), default_ulimits).
      const how = ['--network', 'none', ...limits, '--name', id, '--entrypoint', entrypoint];
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
