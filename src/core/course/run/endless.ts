import { nameOf, type SimpleCommand, simpleCommands } from './simpleCommands';

/** Programs that go on until they are stopped, whatever their arguments. */
const always = /^(yes|top|htop|btop|watch|tcpdump|tshark|vmstat|iftop|nload|slirp4netns)$/;

/**
 * Whether a command goes on until somebody stops it: `yes`, `top`, `docker stats`, `docker logs -f`, `ping` without a
 * count, `tail -f`, `watch`. It is run for a few seconds, then stopped, and that counts as passed. What runs in the
 * background or in a detached container gives the prompt back and is not meant.
 */
export function isEndless(text: string): boolean {
  return simpleCommands(text).some(goesOn);
}

function goesOn(command: SimpleCommand): boolean {
  if (command.background || command.through.some((one) => /^(timeout|xargs)$/.test(one))) return false;
  const [program = '', ...args] = command.argv;
  const name = nameOf(program);
  // `yes | head` ends when its reader does.
  if (command.into !== undefined && /^(head|sed|grep|read|apk|apt|apt-get|docker)$/.test(nameOf(command.into[0] ?? '')))
    return name === 'tail' && follows(args);
  if (runsDetached(command)) return false;
  if (name === 'top' || name === 'htop') return !args.some((word) => /^-[a-z]*n\d*$|^-n$/.test(word));
  if (name === 'vmstat')
    return args.some((word) => /^\d+$/.test(word)) && args.filter((word) => /^\d+$/.test(word)).length < 2;
  if (name === 'tcpdump' || name === 'tshark')
    return !args.some((word) => /^-[a-z]*c\d*$/.test(word) || /^-[a-z]*r$/.test(word));
  if (always.test(name)) return true;
  if (name === 'ping' || name === 'ping6') return !args.some((word) => /^-[a-zA-Z]*[cw]\d*$/.test(word));
  if (name === 'tail') return follows(args);
  if (name === 'journalctl') return follows(args);
  if (name === 'ip' && args[0] === 'monitor') return true;
  return name === 'docker' || name === 'podman' || name === 'kubectl' ? engineGoesOn(args) : false;
}

const follows = (args: readonly string[]): boolean =>
  args.some((word) => /^-[a-z]*[fF][a-z]*$/.test(word) || word.startsWith('--follow'));

function engineGoesOn(args: readonly string[]): boolean {
  if (args.includes('stats')) return !args.includes('--no-stream');
  if (args[0] === 'events' || args[1] === 'events') return !args.some((word) => word.startsWith('--until'));
  if (args.includes('logs')) return follows(args);
  return args.includes('get') && (args.includes('-w') || args.includes('--watch'));
}

/** Inside of `docker run -d`: the container goes on, the command does not. */
function runsDetached(command: SimpleCommand): boolean {
  return command.through.includes('docker -d');
}
