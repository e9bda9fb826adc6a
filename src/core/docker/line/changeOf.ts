import type { CommitOptions } from '../commitContainer';
import type { FlagValues } from './flagValues';
import { networkOf } from './networkOf';
import type { LineChange } from './meaning';

/** What a command changes; undefined for one that changes nothing, or in a way that has no plan. */
export function changeOf(name: string, values: FlagValues, operands: readonly string[]): LineChange | undefined {
  const [first = '', second = ''] = operands;
  switch (name) {
    case 'container start':
      return { verb: 'start', containers: operands };
    case 'container pause':
      return { verb: 'pause', containers: operands };
    case 'container unpause':
      return { verb: 'unpause', containers: operands };
    case 'container stop':
      return timed('stop', values, operands);
    case 'container restart':
      return timed('restart', values, operands);
    case 'container kill':
      return { verb: 'kill', containers: operands, signal: values.text('signal') ?? 'KILL' };
    case 'container rename':
      return { verb: 'rename', containers: [first], newName: second };
    case 'container commit':
      return { verb: 'commit', containers: [first], options: committed(values, second) };
    case 'container rm':
      return { verb: 'rm', containers: operands, force: values.on('force'), volumes: values.on('volumes') };
    case 'image rm':
      return { verb: 'rmi', images: operands, force: values.on('force') };
    case 'image tag':
      return { verb: 'tag', image: first, reference: second };
    default:
      return ofNetworks(name, values, operands) ?? ofVolumes(name, values, operands) ?? ofPruning(name, values);
  }
}

function ofNetworks(name: string, values: FlagValues, operands: readonly string[]): LineChange | undefined {
  const [first = '', second = ''] = operands;
  switch (name) {
    case 'network create': {
      const draft = networkOf(first, values);
      return draft && { verb: 'network create', draft };
    }
    case 'network connect': {
      const [ipv4, ipv6] = [values.text('ip'), values.text('ip6')];
      const addresses = { ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
      const options = { ...addresses, aliases: values.all('alias') };
      return { verb: 'network connect', network: first, containers: [second], options };
    }
    case 'network disconnect':
      return { verb: 'network disconnect', network: first, containers: [second], force: values.on('force') };
    case 'network rm':
      return { verb: 'network rm', networks: operands };
    default:
      return undefined;
  }
}

function ofVolumes(name: string, values: FlagValues, operands: readonly string[]): LineChange | undefined {
  switch (name) {
    case 'volume create': {
      const [options, labels] = [values.all('opt'), values.all('label')].map(pairs);
      const driver = values.text('driver') ?? 'local';
      return { verb: 'volume create', volume: { name: operands[0] ?? '', driver, options: options ?? {}, labels: labels ?? {} } }; // prettier-ignore
    }
    case 'volume rm':
      return { verb: 'volume rm', volumes: operands, force: values.on('force') };
    default:
      return undefined;
  }
}

function ofPruning(name: string, values: FlagValues): LineChange | undefined {
  switch (name) {
    case 'container prune':
    case 'network prune':
      return { verb: name };
    case 'image prune':
    case 'volume prune':
      return { verb: name, all: values.on('all') };
    default:
      return undefined;
  }
}

/** `undefined` leaves it to docker where the seconds are no number. */
function timed(verb: 'stop' | 'restart', values: FlagValues, containers: readonly string[]): LineChange | undefined {
  const text = values.text('time') ?? values.text('timeout');
  if (text === undefined) return { verb, containers };
  return /^-?\d+$/.test(text) ? { verb, containers, timeoutSeconds: Number(text) } : undefined;
}

function committed(values: FlagValues, reference: string): CommitOptions {
  return {
    reference,
    message: values.text('message') ?? '',
    author: values.text('author') ?? '',
    changes: values.all('change'),
    pause: values.on('pause', true) && !values.on('no-pause'),
  };
}

/** `key=value` as docker reads it (docker/cli, opts.ConvertKVStringsToMap): a key alone has an empty value. */
function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, key = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
      return [key, value];
    }),
  );
}
