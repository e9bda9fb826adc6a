import { ctrCommand } from '../containerd/ctr';
import { t } from '../l10n/l10n';
import { realConfig } from '../runtime/realConfig';
import { commandLine } from '../text/quote';
import { runOk } from '../host/runOk';
import { program, type Ran, type Way, type WayOptions } from './way';

/** By containerd, asked with ctr(8): a shim for each container, and no engine above. `archive` is what `docker save` writes. */
export function containerdWay(archive: () => Promise<string>, address: string, { host, image, id }: WayOptions): Way {
  // A namespace of its own holds everything that is made, and is empty again in the end. It would be a control group as well,
  // above the container's, and stay: so the container gets one of its own, which goes with it.
  const place = { address, namespace: id };
  const how = ['--detach', '--null-io', '--cgroup', `/${id}-containerd`];
  const ctr = (...words: readonly string[]) => ctrCommand(place, ...words);
  let begun = false;
  const lineOf = (...words: readonly string[]): string => {
    const command = ctr(...words);
    return commandLine([command.program, ...command.args]);
  };
  return {
    name: 'containerd',
    lines: [
      `${commandLine(['docker', 'save', image])} | ${lineOf('images', 'import', '-')}`,
      lineOf('run', ...how, image, id, ...program),
    ],
    async run(signal): Promise<Ran> {
      const file = await archive();
      begun = true;
      await runOk(host, ctr('images', 'import', file), signal);
      const [name] = (await runOk(host, ctr('images', 'list', '-q'), signal)).split('\n');
      if (name === undefined || name === '') throw new Error(t('containerd did not say what it loaded.'));
      await runOk(host, ctr('run', ...how, name, id, ...program), signal);
      const tasks = await runOk(host, ctr('tasks', 'list'), signal);
      const pid = tasks
        .split('\n')
        .flatMap((line) => (line.startsWith(`${id} `) ? Number(line.split(/\s+/)[1]) : []))[0];
      if (pid === undefined) throw new Error(t('{0} does not know what it made.', 'containerd'));
      const config = await realConfig(host, { id, pid }, signal);
      return { id, pid, ...(config.is === 'read' && { config: config.text }) };
    },
    async remove() {
      if (!begun) return;
      const signal = AbortSignal.timeout(30_000);
      const quietly = (...words: readonly string[]) => host.run({ ...ctr(...words), cwd: '/' }, signal);
      await quietly('tasks', 'kill', '--signal', 'SIGKILL', id);
      await quietly('tasks', 'delete', '--force', id);
      await quietly('containers', 'delete', id);
      const names = (await quietly('images', 'list', '-q')).stdout.split('\n').filter((name) => name !== '');
      if (names.length > 0) await quietly('images', 'remove', '--sync', ...names);
      await runOk(host, ctrCommand({ address, namespace: 'default' }, 'namespaces', 'remove', place.namespace), signal);
      begun = false;
    },
  };
}
