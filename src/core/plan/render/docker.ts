import type { EngineCall, Subject } from '../../engine/calls';

/**
 * The `docker` line that a person would type for exactly this call, as an argv. By name; where a name begins with a
 * dash it stands behind `--` (docker's own command line reads flags with pflag, which ends them there).
 */
export function dockerArgv(call: EngineCall): readonly string[] {
  return ['docker', ...dockerArgs(call)];
}

function dockerArgs(call: EngineCall): readonly string[] {
  switch (call.op) {
    case 'container.start':
      return ['start', ...named(call.container.name)];
    case 'container.stop':
      return ['stop', ...timeout(call.timeoutSeconds), ...named(call.container.name)];
    case 'container.restart':
      return ['restart', ...timeout(call.timeoutSeconds), ...named(call.container.name)];
    case 'container.pause':
      return ['pause', ...named(call.container.name)];
    case 'container.unpause':
      return ['unpause', ...named(call.container.name)];
    case 'container.kill':
      return ['kill', '-s', call.signal, ...named(call.container.name)];
    case 'container.rename':
      return ['rename', ...named(call.container.name, call.newName)];
    case 'container.remove':
      return ['rm', ...flag('-f', call.force), ...flag('-v', call.volumes), ...named(call.container.name)];
    case 'container.prune':
      return ['container', 'prune', '-f'];
    case 'container.create':
      return ['create', ...call.words];
    case 'container.commit':
      return [
        'commit',
        ...valued('-m', call.message),
        ...valued('-a', call.author),
        ...call.changes.flatMap((change) => ['-c', change]),
        ...flag('--pause=false', !call.pause),
        ...named(call.container.name, ...(call.reference === '' ? [] : [call.reference])),
      ];
    case 'image.tag':
      return ['tag', ...named(call.image.name, call.reference)];
    case 'image.remove':
      return ['rmi', ...flag('-f', call.force), ...named(call.image.name)];
    case 'image.prune':
      return ['image', 'prune', '-f', ...flag('-a', call.all)];
    case 'network.remove':
      return ['network', 'rm', ...named(typed(call.network))];
    case 'build.prune':
      return ['builder', 'prune', '-f'];
    case 'network.prune':
      return ['network', 'prune', '-f'];
    case 'network.create':
      return ['network', 'create', ...call.words];
    case 'network.connect':
      return [
        'network',
        'connect',
        ...valued('--ip', call.ipv4 ?? ''),
        ...valued('--ip6', call.ipv6 ?? ''),
        ...call.aliases.flatMap((alias) => ['--alias', alias]),
        ...named(typed(call.network), call.container.name),
      ];
    case 'network.disconnect':
      return ['network', 'disconnect', ...flag('-f', call.force), ...named(typed(call.network), call.container.name)];
    case 'volume.create':
      return [
        'volume',
        'create',
        ...(call.driver === 'local' ? [] : valued('-d', call.driver)),
        ...Object.entries(call.options).flatMap(([key, value]) => ['-o', `${key}=${value}`]),
        ...Object.entries(call.labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
        ...(call.name === '' ? [] : named(call.name)),
      ];
    case 'volume.remove':
      return ['volume', 'rm', ...flag('-f', call.force), ...named(call.volume.name)];
    case 'volume.prune':
      return ['volume', 'prune', '-f', ...flag('-a', call.all)];
  }
}

/** Names as arguments that can never be read as flags. */
export function named(...names: readonly string[]): readonly string[] {
  return names.some((name) => name.startsWith('-')) ? ['--', ...names] : names;
}

/**
 * What a person can type for a network. Its name may hold anything; one with a line feed is not found by name, because
 * the engine's routes end there (moby, api/server/router: `.*`), and only the id reaches it.
 */
export function typed(network: Subject): string {
  return network.name.includes('\n') ? network.id : network.name;
}

function flag(name: string, on: boolean): readonly string[] {
  return on ? [name] : [];
}

/** A flag with its value; nothing when the value is empty. */
function valued(name: string, value: string): readonly string[] {
  return value === '' ? [] : [name, value];
}

/** `-t`, which every docker knows; the long form was `--time` and became `--timeout`. */
function timeout(seconds: number | undefined): readonly string[] {
  return seconds === undefined ? [] : ['-t', String(seconds)];
}
