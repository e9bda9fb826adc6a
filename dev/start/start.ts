import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLab, sweepLabs } from '../../src/core/host/lab/lab';
import { programInPath } from '../../src/core/host/lab/programs';
import { labFolder, labSupervisor } from '../paths';
import { startVscode } from '../vscode/server';
import { makeDemo } from './demo';
import { findEngine } from './findEngine';
import { makeSample } from './sample';
import type { Undo } from './undo';

export interface StartOptions {
  readonly port: number | undefined;
  /** Absolute path; the sample when absent. */
  readonly workspace: string | undefined;
  readonly engine: 'find-or-make' | 'none';
  readonly vsix: string;
  /** Brings what a private engine needs. */
  readonly bringLab: () => Promise<void>;
  readonly tell: (line: string) => void;
}

/** Starts everything and gives the address of the page. Whatever was started is in `undo`, also when this rejects. */
export async function start(options: StartOptions, undo: Undo, signal: AbortSignal): Promise<string> {
  const top = mkdtempSync(join(tmpdir(), 'stevedore-start-'));
  undo.add('folder', () => rmSync(top, { recursive: true, force: true }));
  const workspace = options.workspace ?? join(top, 'harbour');
  const env = options.engine === 'none' ? {} : await engineEnvironment(options, { top, workspace }, undo, signal);
  if (options.workspace === undefined) await makeSample(workspace);
  options.tell('Starting VS Code …');
  const server = await startVscode(
    {
      ...(options.port === undefined ? {} : { port: options.port }),
      env,
      extensions: [options.vsix],
      // The sample is ours; of anybody else's folder VS Code asks whether it is trusted.
      trust: options.workspace === undefined ? 'all' : 'ask',
    },
    signal,
  );
  undo.add('VS Code', () => server.stop());
  signal.throwIfAborted();
  const address = server.address(workspace);
  openBrowser(address);
  return address;
}

async function engineEnvironment(
  options: StartOptions,
  folders: { readonly top: string; readonly workspace: string },
  undo: Undo,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { tell } = options;
  const found = await findEngine();
  if (found !== undefined) {
    tell(`Using the engine that is here: ${found.name}. Nothing is added to it.`);
    return found.env;
  }
  await options.bringLab();
  signal.throwIfAborted();
  for (const { id } of await sweepLabs(labFolder())) tell(`Removed what an earlier start left: lab ${id}.`);
  tell('No engine answers here. Starting a private one, in namespaces of its own …');
  const binds = options.workspace === undefined ? [folders.top] : [options.workspace];
  const lab = await startLab({ folder: labFolder(), supervisor: labSupervisor(), binds }, signal);
  undo.add('lab', async () => {
    const left = await lab.stop();
    const counts = [`${left.links} links`, `${left.mounts} mounts`, `${left.processes} processes`];
    tell(
      `The private engine is gone: ${[...counts, `${left.cgroups} cgroup directories`, `${left.files} files`].join(', ')} left.`,
    );
  });
  await makeDemo({ socket: lab.socket, config: join(folders.top, 'docker') }, folders.workspace);
  tell(`Its socket: ${lab.socket}`);
  return { DOCKER_HOST: `unix://${lab.socket}` };
}

/** Shows the page, where there is a desktop to show it on. Nobody waits for it and nobody misses it. */
function openBrowser(address: string): void {
  const desktop = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const opener = programInPath('xdg-open');
  if (desktop === undefined || desktop === '' || opener === undefined) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
