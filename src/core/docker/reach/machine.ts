import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import type { ReachFinding, Weight } from './finding';

/** The rights of a socket, as stat(1) prints them: `%U %G %a`. */
export interface SocketRights {
  readonly path: string;
  readonly owner: string;
  readonly group: string;
  /** Octal: 0o660. */
  readonly mode: number;
}

/** Where an engine listens: an argument `-H`, or an entry of `hosts` in daemon.json. */
export interface Listening {
  readonly address: string;
  /** Whether clients must show a certificate (`--tlsverify`); `unknown` where what decides it was not read. */
  readonly verified: 'yes' | 'no' | 'unknown';
}

const made = (
  id: string,
  weight: Weight,
  rest: Partial<ReachFinding> & Pick<ReachFinding, 'what' | 'why'>,
): ReachFinding => ({ id, weight, who: [], wayOut: '', lines: [], ...rest });

/** Who may open the socket (unix(7): connecting needs write permission). `members`: who is in its group. */
export function socketFindings(
  { path, owner, group, mode }: SocketRights,
  members: readonly string[],
): readonly ReachFinding[] {
  const where = `${visible(path)}: ${visible(owner)}:${visible(group)} ${mode.toString(8).padStart(3, '0')}`;
  const world = (mode & 0o002) !== 0;
  const byGroup = (mode & 0o020) !== 0;
  const others = members.filter((name) => name !== owner);
  const findings = [
    world
      ? made('socket-world', 'grave', {
          what: t('Everybody on the machine may open the engine’s socket'),
          who: [where],
          why: t('Every user and every program on it can become root through a container.'),
          wayOut: t('Take the right from others.'),
          lines: [`sudo chmod o-rwx ${visible(path)}`],
        })
      : made('socket-rights', 'fine', {
          what: t('The engine’s socket is closed to others'),
          who: [where],
          why: t('Only its owner and its group may open it.'),
        }),
  ];
  if (!byGroup) return findings;
  const group$ = visible(group);
  return [
    ...findings,
    others.length === 0
      ? made('group-empty', 'fine', {
          what: t('Nobody but its owner is in the socket’s group {0}', group$),
          why: t('Being in this group is being root: no password is asked.'),
        })
      : made('group-members', 'grave', {
          what: t('In the socket’s group {0}: these users are root', group$),
          who: others.map(visible),
          why: t(
            'Whoever opens the socket can mount / into a container and write there as root. No password is asked, and no log says who it was.',
          ),
          wayOut: t('Take them out and let them use sudo, or give them a rootless engine of their own.'),
          lines: others.map((name) => `sudo gpasswd -d ${visible(name)} ${group$}`),
        }),
  ];
}

/** The members of a group: those that group(5) lists, and those whose first group it is (passwd(5)). Undefined where there is no such group. */
export function membersOf(
  group: string,
  { groups, users }: { readonly groups: string; readonly users: string },
): readonly string[] | undefined {
  const rows = groups.split('\n').map((line) => line.split(':'));
  const found = rows.find(([name]) => name === group);
  if (!found) return undefined;
  const [, , id = '', list = ''] = found;
  const listed = list.split(',').filter((name) => name !== '');
  const first = users
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name = '', , , gid]) => name !== '' && id !== '' && gid === id)
    .map(([name = '']) => name);
  return [...new Set([...listed, ...first])];
}

/** Where dockerd listens, from its arguments and daemon.json (dockerd(8)), which is `closed` where it is there and cannot be read. */
export function listening(argv: readonly string[], config: unknown): readonly Listening[] {
  const file = typeof config === 'object' && config !== null ? (config as Readonly<Record<string, unknown>>) : {};
  const given = argv.flatMap((one, index) => {
    if (one === '-H' || one === '--host') return [argv[index + 1] ?? ''];
    const [, value] = /^(?:--host=|-H=?)(.+)$/.exec(one) ?? [];
    return value === undefined ? [] : [value];
  });
  const hosts = Array.isArray(file['hosts']) ? file['hosts'].filter((one) => typeof one === 'string') : [];
  const verified = verifies(argv, file['tlsverify'], config === 'closed');
  return [...given, ...hosts].map((address) => ({ address, verified }));
}

/** What is said in an argument is not said in the file: dockerd does not start with both. */
function verifies(argv: readonly string[], inFile: unknown, isClosed: boolean): Listening['verified'] {
  const argument = argv.find((one) => /^--tlsverify(=|$)/.test(one));
  if (argument !== undefined) return /^--tlsverify(=(true|t|1))?$/i.test(argument) ? 'yes' : 'no';
  if (isClosed) return 'unknown';
  return inFile === true ? 'yes' : 'no';
}

/** What of it can be reached over the network. */
export function listeningFindings(all: readonly Listening[]): readonly ReachFinding[] {
  const tcp = all.filter(({ address }) => /^(tcp|http):\/\//.test(address) || /^[^/]*:\d+$/.test(address));
  const at = (verified: Listening['verified']): readonly string[] =>
    tcp.filter((one) => one.verified === verified).map(({ address }) => visible(address));
  const [open, unsure, closed] = [at('no'), at('unknown'), at('yes')];
  if (tcp.length > 0)
    return [
      ...(open.length > 0 ? [openFinding(open)] : []),
      ...(unsure.length > 0 ? [unsureFinding(unsure)] : []),
      ...(closed.length > 0 ? [closedFinding(closed)] : []),
    ];
  return [
    made('no-tcp', 'fine', {
      what: t('The engine does not listen on the network'),
      why: t('Only this machine’s sockets lead to it.'),
    }),
  ];
}

function openFinding(who: readonly string[]): ReachFinding {
  return made('tcp-without-tls', 'grave', {
    what: t('The engine listens on the network and asks nobody who they are'),
    who,
    why: t(
      'Whoever reaches that address is root on this machine. Containers reach it too, also at 127.0.0.1 when they share the machine’s network.',
    ),
    wayOut: t('Remove that address and come in by ssh, or require certificates.'),
    lines: [
      'docker context create box --docker host=ssh://user@box',
      'dockerd --tlsverify --tlscacert=ca.pem --tlscert=cert.pem --tlskey=key.pem -H tcp://0.0.0.0:2376',
    ],
  });
}

function unsureFinding(who: readonly string[]): ReachFinding {
  return made('tcp-unsure', 'unknown', {
    what: t('The engine listens on the network; whether it asks for a certificate is not seen from here'),
    who,
    why: t(
      'That a certificate is sent to it does not mean that it asks for one: without --tlsverify it lets everybody in, and they are root on its machine.',
    ),
    wayOut: t('Try it without a certificate: an engine that asks for one refuses.'),
    lines: who.map((address) => {
      const authority = address.replace(/^\w+:\/\//, '').replace(/^:/, 'localhost:');
      return `curl --insecure https://${authority}/_ping`;
    }),
  });
}

function closedFinding(who: readonly string[]): ReachFinding {
  return made('tcp-with-tls', 'careful', {
    what: t('The engine listens on the network, for those with a certificate'),
    who,
    why: t('Whoever holds a client’s key is root on this machine.'),
    wayOut: t('Keep keys where only their owners read them.'),
  });
}

/** Whether the engine itself is root, and whether root in a container is root outside. */
export function engineFindings({
  rootless,
  userns,
}: {
  readonly rootless: boolean;
  readonly userns: boolean;
}): readonly ReachFinding[] {
  if (rootless)
    return [
      made('rootless', 'fine', {
        what: t('The engine runs without root'),
        why: t('Whoever gets out of a container is the user who runs the engine, and no more.'),
      }),
    ];
  const root = made('rootful', 'careful', {
    what: t('The engine runs as root'),
    why: t('Whoever may tell it what to do is root on this machine.'),
    wayOut: t('Run an engine without root, for each user one.'),
    lines: ['dockerd-rootless-setuptool.sh install'],
  });
  const mapped = userns
    ? made('userns', 'fine', {
        what: t('Root in a container is nobody outside'),
        why: t('userns-remap gives containers a range of user ids of their own.'),
      })
    : made('no-userns', 'careful', {
        what: t('Root in a container is root outside'),
        why: t('The user ids are the same: what gets out of a container as root is root.'),
        wayOut: t('Map the ids (in /etc/docker/daemon.json), or run programs in containers as another user.'),
        lines: ['{ "userns-remap": "default" }', 'docker run --user 1000:1000 …'],
      });
  return [root, mapped];
}

/** What cannot be read from here. */
export function unknownFinding(id: string, what: string, why: string): ReachFinding {
  return made(id, 'unknown', { what, why });
}
