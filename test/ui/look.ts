import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestLab } from '../harness/ownLab';
import type { TestWindows } from '../harness/testWindow';

/** Root may open every socket; without these two rights (capabilities(7)) it is a user like any other. */
export const asAnyUser: readonly string[] = [
  'setpriv',
  '--bounding-set=-dac_override,-dac_read_search',
  '--inh-caps=-dac_override,-dac_read_search',
  '--',
];

/** Programs that are an engine, wherever Debian and Docker's own packages put them. */
export const enginePrograms: readonly string[] = [
  '/usr/sbin/dockerd',
  '/usr/bin/dockerd',
  '/usr/local/bin/dockerd',
  '/usr/bin/podman',
];

/** A machine without an engine: in a mount namespace of the server's own, none of the programs in `$HIDDEN` is there to be run. */
export const withoutEngines: readonly string[] = [
  ...['unshare', '--mount', '--propagation', 'private', 'sh', '-ec'],
  'for one in $HIDDEN; do mount --bind /dev/null "$one"; done; exec "$@"',
  'sh',
];

/** Points all windows of a server at an engine, as the setting of the machine does. */
export function lookAt(windows: TestWindows, address: string): void {
  setOnMachine(windows, { 'stevedore.engine.address': address, 'stevedore.engine.timeout': 1 });
}

/** Makes the settings of the machine that a server runs on: those that a person's own settings may not say. */
export function setOnMachine(windows: TestWindows, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(windows.server.folders.userData, 'Machine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

/** A small harbour: a compose project, containers in every state that lasts, a network, a volume, a registry's image. */
export async function fillHarbour({ docker, dockerOk, label }: TestLab): Promise<void> {
  const service = (name: string): readonly string[] => [
    ...['--label', label, '--label', 'com.docker.compose.project=harbour'],
    ...['--label', `com.docker.compose.service=${name}`],
  ];
  const run = (name: string, ...options: readonly string[]): Promise<string> =>
    dockerOk(['run', '-d', '--init', '--name', name, '--label', label, ...options]);
  await dockerOk(['network', 'create', '--label', label, '--subnet', '192.168.55.0/24', 'harbour_default']);
  await dockerOk(['volume', 'create', '--label', label, 'harbour_data']);
  const joined = ['--network', 'harbour_default'];
  await run('harbour-web-1', ...service('web'), ...joined, '-p', '8080:80', 'busybox', 'httpd', '-f');
  const mount = ['-v', 'harbour_data:/var/lib/db'];
  await run(
    'harbour-db-1',
    ...service('db'),
    ...joined,
    ...mount,
    'busybox',
    'sh',
    '-c',
    'dd if=/dev/zero of=/var/lib/db/f bs=1k count=640; sleep 1d',
  );
  await run('c1', '--cpuset-cpus', '1', '--cpus', '0.2', 'busybox', 'sleep', '1d');
  await dockerOk(['pause', 'c1']);
  await run('d1', '--net', 'none', '--cap-add', 'NET_ADMIN', 'busybox', 'sleep', '1d');
  await docker(['run', '--name', 'once', '--label', label, 'busybox', 'sh', '-c', 'exit 3']);
  const check = ['--health-cmd', 'false', '--health-interval', '1s', '--health-retries', '1'];
  await run('sick', ...check, 'busybox', 'sleep', '1d');
  await dockerOk(['create', '--name', 'fresh', '--label', label, 'busybox', 'sh']);
  await dockerOk(['tag', 'busybox:latest', '127.0.0.1:5000/bigred/a1:v1']);
  await dockerOk(['commit', 'd1', '127.0.0.1:5000/bigred/a1:v2']);
  await dockerOk(['commit', 'd1']);
}
