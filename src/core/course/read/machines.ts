import { parseOptions } from './options';
import { frame, isShell, type Entered } from './shells';

/** The shell of a virtual machine, a box for work, or another computer that a program of that name opens. */
export function machine(name: string, rest: readonly string[]): Entered | undefined {
  if (name === 'vagrant' && rest[0] === 'ssh' && !rest.some((word) => /^-c$|^--command/.test(word)))
    return { frame: frame('remote', rest[1] ?? 'vagrant'), root: false };
  if ((name === 'minikube' || name === 'colima' || name === 'limactl') && /^(?:ssh|shell)$/.test(rest[0] ?? '')) {
    return { frame: frame('remote', rest[1] ?? name), root: false };
  }
  if ((name === 'toolbox' || name === 'distrobox') && rest[0] === 'enter') {
    const { rest: names, values } = parseOptions(rest.slice(1));
    return { frame: frame('container', values.get('-n') ?? values.get('-c') ?? names[0] ?? name), root: false };
  }
  if (name === 'multipass' && rest[0] === 'shell') return { frame: frame('remote', rest[1]), root: false };
  if (name === 'docker-machine' && rest[0] === 'ssh') return { frame: frame('remote', rest[1]), root: false };
  if (name === 'machinectl' && /^(?:shell|login)$/.test(rest[0] ?? '')) return machinectl(rest);
  if (name === 'systemd-nspawn') return nspawn(rest);
  if (name === 'mosh') return ssh(rest);
  if (name === 'gcloud' && rest[0] === 'compute' && rest[1] === 'ssh' && !rest.some((word) => /^--command/.test(word)))
    return ssh(rest.slice(2).filter((word) => !word.startsWith('--')));
  return undefined;
}

/** machinectl(1): `machinectl shell root@NAME`; a command may follow. */
function machinectl([verb, target, ...program]: readonly string[]): Entered | undefined {
  if (target === undefined || target.startsWith('-') || (program.length > 0 && !isShell(program))) return undefined;
  const [user, name] = target.includes('@') ? target.split('@') : [undefined, target];
  return { frame: frame('container', name), root: verb === 'shell' ? (user ?? 'root') === 'root' : undefined };
}

/** systemd-nspawn(1): a shell of a folder or a machine, unless a program is named. */
function nspawn(words: readonly string[]): Entered | undefined {
  let named: string | undefined;
  let index = 0;
  for (; words[index]?.startsWith('-') === true; index++) {
    const [flag, value] = (words[index] ?? '').split('=');
    if (!/^-[DM]$|^--(?:directory|machine)$/.test(flag ?? '')) continue;
    const own = value ?? words[++index];
    named = /M|machine/.test(flag ?? '') ? own : (named ?? own);
  }
  const program = words.slice(index);
  return program.length > 0 && !isShell(program) ? undefined : { frame: frame('container', named), root: true };
}

/** `ssh host` opens a shell there, `ssh host ls` does not. */
export function ssh(words: readonly string[]): Entered | undefined {
  let index = 0;
  while (words[index]?.startsWith('-') === true) {
    if (/^-[a-zA-Z]*[NfV]/.test(words[index] ?? '')) return undefined;
    index += /^-[bcDEeFIiJLlmOopQRSWw]$/.test(words[index] ?? '') ? 2 : 1;
  }
  const target = words[index];
  const after = words.slice(index + 1);
  while (after[0]?.startsWith('-') === true) after.splice(0, /^-[piloLRDJF]$/.test(after[0]) ? 2 : 1);
  if (target === undefined || (after.length > 0 && !isShell(after))) return undefined;
  const user = /^(?:ssh:\/\/)?([^@]+)@/.exec(target)?.[1];
  return {
    frame: frame('remote', target.replace(/^(?:ssh:\/\/)?(?:[^@]*@)?/, '')),
    root: user === undefined ? undefined : user === 'root',
  };
}
