import type { Endpoint } from '../../engine/endpoint';
import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/errors';
import { readInfo } from '../../engine/engineInfo';
import type { CommandResult } from '../../host/command';
import type { Host } from '../../host/host';
import { t } from '../../l10n/l10n';
import { explain } from '../../target/explain';
import { containerFindings, containerReach } from './containers';
import type { ReachFinding } from './finding';
import { engineFindings, listening, listeningFindings, membersOf, socketFindings, unknownFinding } from './machine';

/** What is looked at; `ids` are those of the containers. */
export interface ReachAsked {
  readonly host: Host;
  readonly engine: Engine;
  readonly endpoint: Endpoint | undefined;
  readonly ids: readonly string[];
}

/** Reads who and what can reach an engine, and what its containers can reach. Changes and connects nothing. Rejects with an EngineError. */
export async function readReach(asked: ReachAsked, signal: AbortSignal): Promise<readonly ReachFinding[]> {
  const { engine, endpoint, ids } = asked;
  const info = await readInfo(engine, signal);
  const socket = endpoint?.kind === 'unix' ? endpoint.path : undefined;
  const inspections = await Promise.all(ids.map((id) => inspected(engine, id, signal)));
  const unread = inspections.flatMap(({ id, why }) => (why === undefined ? [] : [unreadFinding(id, why)]));
  const containers = inspections.flatMap(({ found }) => (found === undefined ? [] : [containerReach(found, socket)]));
  const machine = socket === undefined ? remote(endpoint) : await local(asked.host, socket, signal);
  return [
    ...engineFindings({ rootless: info.rootless, userns: info.security.some(({ name }) => name === 'userns') }),
    ...machine,
    ...unread,
    ...(unread.length > 0 && containers.length === 0 ? [] : containerFindings(containers)),
  ];
}

interface Inspected {
  readonly id: string;
  readonly found?: unknown;
  readonly why?: string;
}

/** A container that was removed meanwhile reaches nothing; of one that could not be inspected nothing is known. */
async function inspected(engine: Engine, id: string, signal: AbortSignal): Promise<Inspected> {
  try {
    return { id, found: await engine.inspect('containers', id, signal) };
  } catch (error) {
    return EngineError.is(error, 'not-found') ? { id } : { id, why: explain(error) };
  }
}

function unreadFinding(id: string, why: string): ReachFinding {
  return unknownFinding(`container-${id}`, t('What container {0} may do to the machine', id.slice(0, 12)), why);
}

function remote(endpoint: Endpoint | undefined): readonly ReachFinding[] {
  const why = t(
    'The engine is reached over the network: its sockets, groups and arguments are those of its own machine.',
  );
  const unread = unknownFinding('remote', t('Who may open its socket, and where else it listens'), why);
  if (endpoint?.kind !== 'tcp') return [unread];
  const address = `tcp://${endpoint.host}:${endpoint.port}`;
  // It has answered: without a certificate it asks for none, and with one it may ask for none either.
  const verified = endpoint.tls?.cert === undefined ? 'no' : 'unknown';
  return [...listeningFindings([{ address, verified }]), unread];
}

async function local(host: Host, socket: string, signal: AbortSignal): Promise<readonly ReachFinding[]> {
  const run = (program: string, ...args: readonly string[]): Promise<CommandResult> =>
    host.run({ program, args, cwd: '/' }, signal);
  const [rights, groups, users, lines] = await Promise.all([
    run('stat', '-L', '-c', '%a %U %G', socket),
    accounts(host, 'group', signal),
    accounts(host, 'passwd', signal),
    run(
      'find',
      '/proc',
      '-mindepth',
      '2',
      '-maxdepth',
      '2',
      '-name',
      'cmdline',
      '-exec',
      'grep',
      '-Haz',
      '',
      '{}',
      '+',
    ),
  ]);
  const about = whoMayOpen(socket, rights, { groups, users });
  const engines = daemons(lines.stdout).filter((argv) => serves(argv, socket));
  if (engines.length === 0) {
    const why = t('No dockerd that listens there is seen among the processes.');
    return [...about, listeningUnread(why)];
  }
  const files = await Promise.all(engines.map(async (argv) => run('cat', '--', configFile(argv))));
  return [...about, ...whereItListens(engines, files)];
}

/** The accounts of the host, wherever they are kept (getent(1)); those of its own files where there is no such program. */
async function accounts(host: Host, database: 'group' | 'passwd', signal: AbortSignal): Promise<string> {
  const program = (await host.which('getent')) === undefined ? ['cat', `/etc/${database}`] : ['getent', database];
  const [name = '', argument = ''] = program;
  return (await host.run({ program: name, args: [argument], cwd: '/' }, signal)).stdout;
}

function whoMayOpen(
  socket: string,
  rights: CommandResult,
  known: { readonly groups: string; readonly users: string },
): readonly ReachFinding[] {
  const [mode = '', owner = '', group = ''] = rights.code === 0 ? rights.stdout.trim().split(' ') : [];
  if (mode === '')
    return [
      unknownFinding('socket-unread', t('Who may open its socket'), t('{0} cannot be looked at from here.', socket)),
    ];
  const members = membersOf(group, known);
  const found = socketFindings({ path: socket, owner, group, mode: parseInt(mode, 8) & 0o777 }, members ?? []);
  if (members) return found;
  const why = t('The accounts of this machine do not list that group.');
  const unread = unknownFinding('group-unread', t('Who is in the socket’s group {0}', group), why);
  return [...found.filter(({ id }) => id !== 'group-empty'), unread];
}

/** Where dockerd's settings are (dockerd(8), `--config-file`). */
function configFile(argv: readonly string[]): string {
  const at = argv.indexOf('--config-file');
  const joined = argv.find((one) => one.startsWith('--config-file='))?.slice('--config-file='.length);
  return joined ?? (at === -1 ? '/etc/docker/daemon.json' : (argv[at + 1] ?? ''));
}

/** What listens is said only where all that decides about it was read: a file that is not there says nothing, one that is closed may. */
function whereItListens(
  engines: readonly (readonly string[])[],
  files: readonly CommandResult[],
): readonly ReachFinding[] {
  const isClosed = ({ code, stderr }: CommandResult): boolean => code !== 0 && !stderr.includes('No such file');
  const handed = engines.some((argv) => argv.some((one) => one.includes('fd://')));
  const settings = files.map((file) => (isClosed(file) ? 'closed' : json(file.stdout)));
  const found = listeningFindings(engines.flatMap((argv, at) => listening(argv, settings[at])));
  const certain = found.filter(({ weight }) => weight !== 'fine');
  if (settings.includes('closed'))
    return [...certain, listeningUnread(t('Its settings, daemon.json, cannot be read by this user.'))];
  if (handed)
    return [...certain, listeningUnread(t('systemd hands it its sockets: the unit docker.socket says which.'))];
  return found;
}

function listeningUnread(why: string): ReachFinding {
  return unknownFinding('listening-unread', t('Where else the engine listens'), why);
}

/** Whether it answers on that socket: as it was told, or by default and by socket activation on the usual one (dockerd(8), -H). */
function serves(argv: readonly string[], socket: string): boolean {
  if (argv.some((one) => one.endsWith(`unix://${socket}`))) return true;
  if (!/^(\/var)?\/run\/docker\.sock$/.test(socket)) return false;
  return (
    !argv.some((one) => /^(-H|--host)/.test(one)) ||
    argv.some((one) => /fd:\/\/|unix:\/\/(\/var)?\/run\/docker\.sock$/.test(one))
  );
}

/** The arguments of every dockerd in what `grep -Hz` says of /proc/PID/cmdline. */
function daemons(lines: string): readonly (readonly string[])[] {
  const byPid = new Map<string, string[]>();
  for (const entry of lines.split('\0')) {
    const [, pid, argument = ''] = /^\/proc\/(\d+)\/cmdline:(.*)$/s.exec(entry) ?? [];
    if (pid !== undefined) byPid.set(pid, [...(byPid.get(pid) ?? []), argument]);
  }
  return [...byPid.values()].filter(([program = '']) => /(^|\/)dockerd$/.test(program));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
