import type { FlagValues } from './flagValues';
import type { LineView } from './meaning';

/** Where Stevedore shows or asks what a command is about; undefined where it prints something that has no place here. */
export function viewOf(name: string, values: FlagValues, operands: readonly string[]): LineView | undefined {
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
    case 'system info':
    case 'system df':
    case 'system events':
    case 'version':
      return { view: 'engine' };
    case 'inspect':
      return { view: 'inspect', names: operands };
    case 'container inspect':
    case 'image inspect':
    case 'network inspect':
    case 'volume inspect':
      return { view: 'inspect', kind: kinds[name], names: operands };
    default:
      return ofContainer(name, values, operands) ?? ofImage(name, values, operands);
  }
}

const kinds = {
  'container inspect': 'containers',
  'image inspect': 'images',
  'network inspect': 'networks',
  'volume inspect': 'volumes',
} as const;

function ofContainer(name: string, values: FlagValues, operands: readonly string[]): LineView | undefined {
  const [first = '', ...more] = operands;
  const containers = [first] as const;
  switch (name) {
    case 'container stats':
      return { view: 'stats', containers: operands };
    case 'container logs':
      // Following shows more than was asked for, and leaves nothing out.
      return { view: 'logs', containers };
    case 'container exec':
      return executed(first, values, more);
    case 'container attach':
      return { view: 'attach', containers };
    case 'container top':
      // The words behind the name are options of ps.
      return more.length === 0 ? { view: 'top', containers } : undefined;
    case 'container diff':
      return { view: 'diff', containers };
    case 'container export': {
      const file = values.text('output');
      return isFile(file) ? { view: 'export', containers, file } : undefined;
    }
    default:
      return undefined;
  }
}

function ofImage(name: string, values: FlagValues, operands: readonly string[]): LineView | undefined {
  const [first = '', ...more] = operands;
  switch (name) {
    case 'image pull': {
      const platform = values.text('platform');
      return { view: 'pull', reference: first, ...(platform !== undefined && { platform }) };
    }
    case 'image push':
      return { view: 'push', reference: first };
    case 'image history':
      return { view: 'history', reference: first };
    case 'image save': {
      const file = values.text('output');
      return isFile(file) && more.length === 0 ? { view: 'save', reference: first, file } : undefined;
    }
    case 'image load': {
      const file = values.text('input');
      return isFile(file) ? { view: 'load', file } : undefined;
    }
    case 'image build':
      return built(first, values);
    case 'login': {
      const user = values.text('username');
      return { view: 'signIn', registry: first, ...(user !== undefined && { user }) };
    }
    case 'logout':
      return { view: 'signOut', registry: first };
    default:
      return undefined;
  }
}

/** `-` is the input or output of docker itself. */
const isFile = (file: string | undefined): file is string => file !== undefined && file !== '' && file !== '-';

/** A shell with somebody at it is what *Open Shell* opens; what prints and ends has a document. */
function executed(container: string, values: FlagValues, argv: readonly string[]): LineView | undefined {
  const containers = [container] as const;
  const [env, user, workdir] = [values.all('env'), values.text('user'), values.text('workdir')];
  const isPlain = env.length === 0 && user === undefined && workdir === undefined;
  if (values.on('interactive') || values.on('tty')) {
    const isShell = argv.length === 1 && /^(?:\/bin\/)?(?:ba|a)?sh$/.test(argv[0] ?? '');
    const isBoth = values.on('interactive') && values.on('tty');
    return isBoth && isShell && isPlain ? { view: 'shell', containers } : undefined;
  }
  // A name alone takes its value from where the line is typed.
  if (env.some((one) => !/^[^=]+=/.test(one))) return undefined;
  const around = { ...(user !== undefined && { user }), ...(workdir !== undefined && { workdir }) };
  return { view: 'exec', containers, command: { argv, ...around, ...(env.length > 0 && { env }) } };
}

/** A folder of this machine with one tag: what *Build Image…* does. Addresses and what is piped in are for a terminal. */
function built(folder: string, values: FlagValues): LineView | undefined {
  const [reference, ...more] = values.all('tag');
  if (reference === undefined || more.length > 0) return undefined;
  if (folder === '-' || folder === '' || /^(?:[a-z]+:\/\/|git@|github\.com\/)/.test(folder)) return undefined;
  const file = values.text('file');
  if (file !== undefined && !isFile(file)) return undefined;
  return { view: 'build', folder, reference, ...(file !== undefined && { file }) };
}
