import { randomBytes } from 'node:crypto';
import type { Command } from '../../src/core/host/command';
import { createLocalHost } from '../../src/core/host/localHost';

const host = createLocalHost();

/** Runs the docker CLI against the engine of this run; gives what it printed, rejects on a bad exit code. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await host.run({ program: 'docker', args });
  if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

/** Runs a line as a person would who pastes it into bash; gives what it printed, rejects on a bad exit code. */
export async function bash(script: string): Promise<string> {
  const { code, stdout, stderr } = await host.run({ program: 'bash', args: ['-c', script] });
  if (code !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout.trimEnd();
}

/** As `bash`, on the machine of the engine: where its bridges are. */
export async function bashOnMachine(script: string): Promise<string> {
  const { program, args, env } = JSON.parse(process.env['STEVEDORE_TEST_MACHINE'] ?? '') as Command;
  const { code, stdout, stderr } = await host.run({ program, args: [...args, script], ...(env && { env }) });
  if (code !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout.trimEnd();
}

/** The label that everything of this run carries, as arguments. */
export const label = ['--label', `stevedore.test=${process.env['STEVEDORE_TEST_RUN'] ?? ''}`] as const;

/** A name that no other test uses; every file of tests has its own copy of this module, so that counting would not do. */
export function newName(): string {
  return `host-${randomBytes(5).toString('hex')}`;
}

/** A container that sleeps; gives its name and id. */
export async function sleeper(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const name = newName();
  const id = await docker('run', '-d', '--name', name, ...label, ...options, 'busybox', 'sleep', '86400');
  return { name, id };
}

/** The state of a container in the engine's word; "absent" when it is gone. */
export async function stateOf(id: string): Promise<string> {
  return docker('inspect', '-f', '{{.State.Status}}', id).catch(() => 'absent');
}

/** Waits until `probe` gives something other than undefined or false; rejects, with what it is about, after ten seconds. */
export async function until<T>(what: string, probe: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within ten seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
