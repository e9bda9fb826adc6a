// `node out/test/harness/runHost.js`: the host suite in a real VS Code in a browser, against an engine of its own.
// STEVEDORE_TEST_REPORT names the file for the counts, STEVEDORE_TEST_GREP selects tests.

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import { noGallery, startVscode } from '../../dev/vscode/server';
import { startBrowser } from './browser';
import { EngineControl } from './engineControl';
import { runHostSuite } from './hostSuite';
import { ownLab } from './ownLab';

const deadline = 8 * 60_000;

async function main(): Promise<number> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const lab = await ownLab();
    undo.push(() => lab.stop());
    const workspace = mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
    undo.push(() => rm(workspace, { recursive: true, force: true }));
    const control = await EngineControl.serve(lab.lab, join(workspace, '..', `stevedore-test-${lab.runId}.sock`));
    undo.push(() => control.close());
    const server = await startVscode({ mode: 'driven', env: testEnvironment(lab.socket, control.path, lab.runId) });
    undo.push(() => server.stop());
    const browser = await startBrowser();
    undo.push(() => browser.close());
    const tests = join(projectRoot(), 'out', 'test', 'host', 'index');
    const print = (line: string): void => console.log(line);
    return await runHostSuite({ server, browser, extension: projectRoot(), tests, workspace, deadline, print });
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

function testEnvironment(socket: string, control: string, runId: string): Record<string, string> {
  const passedOn = ['STEVEDORE_TEST_REPORT', 'STEVEDORE_TEST_GREP'].map((name) => [name, process.env[name] ?? '']);
  return {
    ...noGallery,
    ...(Object.fromEntries(passedOn) as Record<string, string>),
    DOCKER_HOST: `unix://${socket}`,
    STEVEDORE_TEST_CONTROL: control,
    STEVEDORE_TEST_RUN: runId,
  };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
