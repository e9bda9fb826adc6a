import { readdirSync, readFileSync } from 'node:fs';

/** The processes of the OCI language server that this extension host has started (proc(5): cmdline, stat). */
export function ociServers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return command.includes('ociServer.js') && state !== 'Z' && Number(parent) === process.pid;
      } catch {
        return false;
      }
    });
}
