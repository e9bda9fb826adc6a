// `node out/test/harness/runDesktop.js`: the same host suite in a desktop VS Code, through @vscode/test-electron.
// STEVEDORE_VSCODE names an installed VS Code; without it, one is downloaded. Where no private engine can be made
// (another system than Linux, no root), the suite runs against the engine that the environment leads to.

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../../dev/paths';
import { endSignal, type HostEnvironment, withHostEnvironment } from './hostEnvironment';

async function onDesktop({ workspace, env }: HostEnvironment): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-desktop-'));
  const vscodeExecutablePath = process.env['STEVEDORE_VSCODE'];
  try {
    return await runTests({
      extensionDevelopmentPath: projectRoot(),
      extensionTestsPath: join(projectRoot(), 'out', 'test', 'host', 'index'),
      extensionTestsEnv: { ...env },
      launchArgs: launchArguments(workspace, folder),
      ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function launchArguments(workspace: string, folder: string): string[] {
  const places = ['--user-data-dir', join(folder, 'user-data'), '--extensions-dir', join(folder, 'extensions')];
  return [workspace, ...places, '--disable-telemetry'];
}

/** Without root there is no lab: the engine of the environment, which the suite then shares with its owner. */
async function withoutLab(work: (environment: HostEnvironment) => Promise<number>): Promise<number> {
  const workspace = mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
  try {
    return await work({ workspace, env: {}, signal: endSignal() });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

const canMakeLab = process.platform === 'linux' && process.getuid?.() === 0;
(canMakeLab ? withHostEnvironment(onDesktop) : withoutLab(onDesktop)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
