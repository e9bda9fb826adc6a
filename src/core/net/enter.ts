import type { Command } from '../host/command';

/** A network namespace that commands can run in: the Host's own, or that of a process. */
export type Place = 'own' | { readonly pid: number };

/** `program` in a network namespace (nsenter(1)); to enter another one needs root. The programs are the Host's own. */
export function inPlace(place: Place, program: string, ...args: readonly string[]): Command {
  if (place === 'own') return { program, args, cwd: '/' };
  return { program: 'nsenter', args: ['-t', String(place.pid), '-n', program, ...args], cwd: '/' };
}
