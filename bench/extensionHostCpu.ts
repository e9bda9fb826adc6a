import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { VscodeServer } from '../dev/vscode/server';

/** Jiffies of `/proc/PID/stat` in a second: USER_HZ, 100 on every Linux that a user meets (proc(5), time(7)). */
const jiffies = 100;

/** The part of one core that the extension hosts of a server use over `seconds`: 0.05 is five percent. */
export async function extensionHostLoad({ folders }: VscodeServer, seconds: number): Promise<number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isExtensionHost(name, folders.home));
  if (pids.length === 0) throw new Error('There is no extension host.');
  const used = (): number => pids.reduce((sum, pid) => sum + cpuTime(pid), 0);
  const [before, begun] = [used(), performance.now()];
  await wait(seconds * 1000);
  return (used() - before) / jiffies / ((performance.now() - begun) / 1000);
}

function isExtensionHost(pid: string, home: string): boolean {
  try {
    const read = (name: string): readonly string[] => readFileSync(`/proc/${pid}/${name}`, 'utf8').split('\0');
    return read('cmdline').includes('--type=extensionHost') && read('environ').includes(`HOME=${home}`);
  } catch {
    // It has ended meanwhile.
    return false;
  }
}

/** User and system time, in jiffies: fields 14 and 15, counted behind the name, which may hold anything. */
function cpuTime(pid: string): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
