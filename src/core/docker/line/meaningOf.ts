import { t } from '../../l10n/l10n';
import type { ReadFlag } from './flags';
import type { LineChange, LineView, Meaning } from './meaning';

/** Options that a command may have here; with any other one the line is for docker's own command line. */
const carried: Readonly<Record<string, readonly string[]>> = {
  'container stop': ['time', 'timeout'],
  'container restart': ['time', 'timeout'],
  'container kill': ['signal'],
  'container rm': ['force', 'volumes'],
  'container logs': ['follow'],
  'container exec': ['interactive', 'tty'],
  'container prune': ['force'],
  'container ls': ['all'],
  'image ls': ['all'],
  'image rm': ['force'],
  'image prune': ['all', 'force'],
  'image pull': ['platform', 'quiet'],
  'network prune': ['force'],
  'volume rm': ['force'],
  'volume prune': ['all', 'force'],
};

/** What a command does here, of which docker would accept every word. */
export function meaningOf(name: string, flags: readonly ReadFlag[], operands: readonly string[]): Meaning {
  const other = flags.find((flag) => !carried[name]?.includes(flag.name));
  if (other) return { kind: 'terminal', reason: t('{0} is for the command line of docker itself.', `--${other.name}`) };
  const options = new Options(flags);
  const change = changeOf(name, options, operands);
  if (change) return { kind: 'change', change };
  const open = viewOf(name, options, operands);
  return open ? { kind: 'open', open } : { kind: 'terminal', reason: t('docker {0} prints into a terminal.', name) };
}

class Options {
  constructor(private readonly flags: readonly ReadFlag[]) {}

  on(name: string): boolean {
    return this.flags.findLast((flag) => flag.name === name)?.value === true;
  }

  text(name: string): string | undefined {
    const value = this.flags.findLast((flag) => flag.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  }
}

function changeOf(name: string, options: Options, operands: readonly string[]): LineChange | undefined {
  const [first = '', second = ''] = operands;
  switch (name) {
    case 'container start':
      return { verb: 'start', containers: operands };
    case 'container pause':
      return { verb: 'pause', containers: operands };
    case 'container unpause':
      return { verb: 'unpause', containers: operands };
    case 'container stop':
      return timed('stop', options, operands);
    case 'container restart':
      return timed('restart', options, operands);
    case 'container kill':
      return { verb: 'kill', containers: operands, signal: options.text('signal') ?? 'KILL' };
    case 'container rename':
      return { verb: 'rename', containers: [first], newName: second };
    case 'container rm':
      return { verb: 'rm', containers: operands, force: options.on('force'), volumes: options.on('volumes') };
    case 'image rm':
      return { verb: 'rmi', images: operands, force: options.on('force') };
    case 'image tag':
      return { verb: 'tag', image: first, reference: second };
    case 'network rm':
      return { verb: 'network rm', networks: operands };
    case 'volume rm':
      return { verb: 'volume rm', volumes: operands, force: options.on('force') };
    case 'container prune':
    case 'network prune':
      return { verb: name };
    case 'image prune':
    case 'volume prune':
      return { verb: name, all: options.on('all') };
    default:
      return undefined;
  }
}

/** `undefined` leaves it to docker where the seconds are no number. */
function timed(verb: 'stop' | 'restart', options: Options, containers: readonly string[]): LineChange | undefined {
  const text = options.text('time') ?? options.text('timeout');
  if (text === undefined) return { verb, containers };
  return /^-?\d+$/.test(text) ? { verb, containers, timeoutSeconds: Number(text) } : undefined;
}

function viewOf(name: string, options: Options, operands: readonly string[]): LineView | undefined {
  const [first = ''] = operands;
  switch (name) {
    case 'container ls':
      return { view: 'containers' };
    case 'image ls':
      return first === '' ? { view: 'images' } : undefined;
    case 'network ls':
      return { view: 'networks' };
    case 'volume ls':
      return { view: 'volumes' };
    case 'container stats':
      return operands.length === 0 ? { view: 'stats' } : undefined;
    case 'system info':
      return { view: 'info' };
    case 'container logs':
      // Following shows more than was asked for, and leaves nothing out.
      return { view: 'logs', containers: operands };
    case 'container exec':
      return isShell(options, operands.slice(1)) ? { view: 'shell', containers: [first] } : undefined;
    case 'inspect':
      return { view: 'inspect', names: operands };
    case 'container inspect':
    case 'image inspect':
    case 'network inspect':
    case 'volume inspect':
      return { view: 'inspect', kind: kinds[name], names: operands };
    case 'image pull':
      return { view: 'pull', reference: first, ...platform(options) };
    case 'image push':
      return { view: 'push', reference: first };
    case 'image history':
      return { view: 'history', reference: first };
    case 'login':
      return { view: 'signIn', registry: first };
    case 'logout':
      return { view: 'signOut', registry: first };
    default:
      return undefined;
  }
}

const kinds = {
  'container inspect': 'containers',
  'image inspect': 'images',
  'network inspect': 'networks',
  'volume inspect': 'volumes',
} as const;

function platform(options: Options): { readonly platform?: string } {
  const given = options.text('platform');
  return given === undefined ? {} : { platform: given };
}

/** A shell with somebody at it, which is what *Open Shell* opens; everything else prints and ends. */
function isShell(options: Options, command: readonly string[]): boolean {
  const [program = ''] = command;
  return (
    options.on('interactive') && options.on('tty') && command.length === 1 && /^(?:\/bin\/)?(?:ba|a)?sh$/.test(program)
  );
}
