import { isDetached } from './entering';
import type { Call } from './lexing';
import { parseOptions } from './options';
import { unwrapped } from './shells';

/** Whether a command gives the prompt back while what it started goes on: `-d` (also in `-itd`), `&`, `nohup`, `-D`. */
export function detaches(calls: readonly Call[]): boolean {
  return calls.some(isDetaching);
}

function isDetaching({ words, background }: Call): boolean {
  if (background || words.includes('nohup')) return true;
  if (words.includes('--detach')) return true;
  const [program = '', ...rest] = unwrapped(words);
  const name = program.replace(/^.*\//, '');
  if (/^(?:docker|podman|nerdctl)$/.test(name)) return engineDetaches(parseOptions(rest).rest);
  if (/^(?:docker-compose|podman-compose)$/.test(name)) return engineDetaches(['compose', ...rest]);
  if (/^(?:runc|crun|ctr)$/.test(name)) {
    const verbs = parseOptions(rest).rest.filter((word) => !/^(?:task|tasks|t|containers?|c)$/.test(word));
    return /^(?:run|exec|start)$/.test(verbs[0] ?? '') && isDetached(parseOptions(verbs.slice(1)));
  }
  if (/^(?:iperf3?|httpd|daemonize|socat)$/.test(name))
    return name === 'daemonize' || rest.some((word) => /^-[a-z]*D$|^--daemon$/.test(word));
  return (
    (name === 'screen' && rest.some((word) => /^-d?m|^-dm/.test(word))) || (name === 'tmux' && rest.includes('-d'))
  );
}

function engineDetaches(words: readonly string[]): boolean {
  let [verb = '', ...rest] = words;
  if (verb === 'container') [verb = '', ...rest] = rest;
  if (verb === 'compose') [verb = '', ...rest] = parseOptions(rest).rest;
  if (verb === 'stack' || verb === 'service') return false;
  if (verb === 'up') return rest.some((word) => word === '-d' || word === '--detach' || word === '--wait');
  return (verb === 'run' || verb === 'exec') && isDetached(parseOptions(rest));
}
