import type { Call } from './lexing';
import { machine, ssh } from './machines';
import { parseOptions, type Parsed } from './options';
import { frame, isShell, isShellName, unwrapped, type Entered } from './shells';

const engines = /^(?:docker|podman|nerdctl|finch|container)$/;
const composes = /^(?:docker-compose|podman-compose)$/;

/** The shell that a call opens and leaves a person in; undefined when it opens none. */
export function enteredBy(call: Call): Entered | undefined {
  const words = unwrapped(call.words);
  const asRoot = words.length !== call.words.length;
  const [program = '', ...rest] = words;
  const name = program.replace(/^.*\//, '').replace(/\.exe$/, '');
  if (call.background) return undefined;
  if (name === 'ssh') return ssh(rest);
  if (call.fed) return undefined;
  if (engines.test(name)) return engine(rest);
  if (composes.test(name)) return compose(rest);
  if (name === 'kubectl' || name === 'oc') return kubectl(rest);
  if (name === 'runc' || name === 'crun' || name === 'youki') return runc(rest);
  if (name === 'ctr') return ctr(rest);
  if (name === 'crictl') return engine(rest);
  if (name === 'lxc' || name === 'incus') return lxc(rest);
  return local(name, rest, asRoot);
}

function local(name: string, rest: readonly string[], asRoot: boolean): Entered | undefined {
  if (isShell([name, ...rest]) && !/^(?:su|login|cmd|powershell|pwsh)$/.test(name))
    return { root: asRoot ? true : undefined };
  if (name === 'newgrp') return { root: undefined };
  if (name === 'unshare') {
    const at = rest.findIndex((word) => !word.startsWith('-'));
    const flags = rest.slice(0, at < 0 ? rest.length : at);
    if (at >= 0 && !isShell(rest.slice(at))) return local(rest[at] ?? '', rest.slice(at + 1), true);
    // Without CAP_SYS_ADMIN there is only a user namespace of one's own, in which one is nobody (unshare(1), user_namespaces(7)).
    const nobody = flags.some((flag) => /^-[a-zA-Z]*U|^--user/.test(flag));
    const mapped = flags.some((flag) => /^-[a-zA-Z]*r|^--map-root/.test(flag));
    return { frame: { kind: 'netns' }, root: asRoot || mapped || !nobody };
  }
  if (name === 'ip') {
    const at = rest.indexOf('exec');
    const fits = /^netns|^-n/.test(rest[0] ?? '') && at > 0 && isShell(unwrapped(rest.slice(at + 2)));
    return fits ? { frame: frame('netns', rest[at + 1]), root: true } : undefined;
  }
  if (name === 'nsenter') {
    const at = rest.findIndex((word) => isShellName(word));
    const bare = at < 0 && rest.every((word) => word.startsWith('-') || /^[\d$<]/.test(word));
    return bare || (at >= 0 && isShell(rest.slice(at))) ? { frame: { kind: 'netns' }, root: true } : undefined;
  }
  if (name === 'chroot') {
    const [folder, ...program] = parseOptions(rest.filter((word) => !word.startsWith('--'))).rest;
    const inside = folder !== undefined && (program.length === 0 || isShell(program));
    return inside ? { frame: frame('container', folder), root: true } : undefined;
  }
  if (name === 'lxc-attach') return { frame: frame('container', parseOptions(rest).values.get('-n')), root: true };
  return machine(name, rest) ?? otherUser(name, rest);
}

/** `su`, `sudo -i`, `sudo su -`: the same place, another person. */
function otherUser(name: string, rest: readonly string[]): Entered | undefined {
  if (name === '-i' || name === '-s' || name === '--login' || name === '--shell')
    return rest.length === 0 ? { root: true } : undefined;
  if (name !== 'su' || rest.some((word) => /^-[a-z]*c$|^--command/.test(word))) return undefined;
  return { root: (rest.find((word) => !word.startsWith('-')) ?? 'root') === 'root' };
}

function engine(words: readonly string[]): Entered | undefined {
  const global = parseOptions(words);
  let [verb = '', ...rest] = global.rest;
  if (verb === 'compose') return compose(rest);
  if (verb === 'container') [verb = '', ...rest] = rest;
  const options = parseOptions(rest);
  if (verb === 'attach') return options.rest[0] === undefined ? undefined : container(options, options.rest[0]);
  if (verb === 'start') {
    const attached = options.flags.has('-i') || options.flags.has('--interactive');
    return attached && options.rest[0] !== undefined ? container(options, options.rest[0]) : undefined;
  }
  if (verb === 'debug') return options.rest[0] === undefined ? undefined : container(options, options.rest[0]);
  if ((verb !== 'run' && verb !== 'exec') || !isInteractive(options) || isDetached(options)) return undefined;
  const [target, ...program] = options.rest;
  if (target === undefined) return undefined;
  const own = options.values.get('--entrypoint');
  if (own !== undefined && own !== '') return isShell([own, ...program]) ? container(options, target) : undefined;
  const opens = program.length === 0 ? verb === 'run' && !isService(target) : isShell(program);
  return opens ? container(options, target) : undefined;
}

function container(options: Parsed, target: string): Entered {
  const user = options.values.get('-u') ?? options.values.get('--user');
  const root = user === undefined || /^(?:root|0)(?::|$)/.test(user);
  return { frame: frame('container', options.values.get('--name') ?? target), root };
}

export function isInteractive({ flags }: Parsed): boolean {
  return ['-i', '-t', '--interactive', '--tty'].some((flag) => flags.has(flag));
}

export function isDetached({ flags, values }: Parsed): boolean {
  return flags.has('-d') || (flags.has('--detach') && values.get('--detach') !== 'false');
}

/** Images whose first process is no shell, so that `run -it` without a command shows a server or a program. */
function isService(image: string): boolean {
  const name = image.replace(/^.*\//, '').replace(/[:@].*$/, '');
  return /^(?:nginx|httpd|redis|mysql|mariadb|postgres|mongo|hello-world|registry|traefik|caddy|node|python|ruby|golang-app|whoami|jenkins|grafana|prometheus|rabbitmq|memcached|wordpress|docker\d*|cowsay|whalesay|welcome-to-docker|getting-started|haproxy|elasticsearch|kibana|php|openjdk|jshell|r-base|julia|erlang|elixir|swipl|haskell)$/.test(
    name,
  );
}

function compose(words: readonly string[]): Entered | undefined {
  const [verb, ...rest] = parseOptions(words).rest;
  if (verb !== 'exec' && verb !== 'run') return undefined;
  const options = parseOptions(rest.filter((word) => word !== '-T'));
  const [service, ...program] = options.rest;
  if (service === undefined || isDetached(options) || rest.includes('-T')) return undefined;
  return isShell(program) ? container(options, service) : undefined;
}

function kubectl(words: readonly string[]): Entered | undefined {
  const [verb, ...rest] = parseOptions(words).rest;
  if (verb !== 'exec' && verb !== 'run' && verb !== 'debug' && verb !== 'rsh') return undefined;
  const split = rest.indexOf('--');
  const before = split < 0 ? rest : rest.slice(0, split);
  const named = before.filter(
    (word, index) => !word.startsWith('-') && !/^-(?:n|c|-image|-namespace|-container)$/.test(before[index - 1] ?? ''),
  );
  const interactive = before.some((word) => /^-[a-z]*[it]|^--(?:stdin|tty)/.test(word)) || verb === 'rsh';
  const program = split < 0 ? named.slice(1) : rest.slice(split + 1);
  const opens = program.length === 0 ? verb !== 'exec' : isShell(program);
  return interactive && opens ? { frame: frame('container', named[0]), root: true } : undefined;
}

function runc(words: readonly string[]): Entered | undefined {
  const [verb, ...rest] = parseOptions(words).rest;
  if (verb !== 'run' && verb !== 'exec') return undefined;
  const options = parseOptions(rest.filter((word) => word !== '-t' && word !== '--tty'));
  if (isDetached(options)) return undefined;
  const [id, ...program] = options.rest;
  if (id === undefined || (verb === 'exec' && !isShell(program))) return undefined;
  return { frame: frame('runc', id), root: true };
}

function ctr(words: readonly string[]): Entered | undefined {
  let rest = parseOptions(words).rest;
  if (/^(?:task|tasks|t|container|containers|c)$/.test(rest[0] ?? '')) rest = rest.slice(1);
  const [verb, ...more] = rest;
  if (verb !== 'run' && verb !== 'exec') return undefined;
  const options = parseOptions(more);
  if (isDetached(options) || !(options.flags.has('-t') || options.flags.has('--tty'))) return undefined;
  const image = verb === 'run' ? options.rest[0] : undefined;
  const [id, ...program] = verb === 'run' ? options.rest.slice(1) : options.rest;
  if (program.length > 0 ? !isShell(program) : verb === 'exec') return undefined;
  return { frame: frame('container', id ?? image), root: true };
}

function lxc(words: readonly string[]): Entered | undefined {
  const [verb, name, ...rest] = words;
  if (verb === 'shell') return { frame: frame('container', name), root: true };
  const program = rest.filter((word) => word !== '--' && !/^-(?:t|-mode=interactive)$/.test(word));
  return verb === 'exec' && isShell(program) ? { frame: frame('container', name), root: true } : undefined;
}
