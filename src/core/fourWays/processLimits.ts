import type { Host } from '../host/host';
import { runOk } from '../host/runOk';

/** The rows of /proc/PID/limits that engines set by themselves, and their names as setrlimit(2) has them. */
const rows = [
  ['Max open files', 'nofile'],
  ['Max processes', 'nproc'],
] as const;

/**
 * The limits that a process of this host has anyway, as `podman run --ulimit` takes them: `nofile=1024:4096`. No more processes than
 * the kernel has numbers for: podman lowers its own limit to that, and what it starts may not have more.
 */
export async function processLimits(host: Host, signal: AbortSignal): Promise<readonly string[]> {
  const args = ['/proc/sys/kernel/pid_max', '/proc/self/limits'];
  return parseLimits(await runOk(host, { program: 'cat', args, cwd: '/' }, signal));
}

/** Reads `pid_max` and, below it, /proc/PID/limits (proc(5)): name, soft limit, hard limit, unit. */
export function parseLimits(text: string): readonly string[] {
  const numbers = Number(/^\d+$/m.exec(text)?.[0] ?? Infinity);
  return rows.flatMap(([label, name]) => {
    const [, ...found] = new RegExp(`^${label} +(\\w+) +(\\w+)`, 'm').exec(text) ?? [];
    if (found.length === 0) return [];
    const limits = found.map((word) => (word === 'unlimited' ? Infinity : Number(word)));
    const most = name === 'nproc' ? numbers : Infinity;
    return [`${name}=${limits.map((limit) => value(Math.min(limit, most))).join(':')}`];
  });
}

function value(limit: number): string {
  return Number.isFinite(limit) ? String(limit) : '-1';
}
