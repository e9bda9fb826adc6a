// `node out/test/harness/runHost.js`: the host suite in a real VS Code in a browser, against an engine of its own.
// STEVEDORE_TEST_REPORT names the file for the counts, STEVEDORE_TEST_GREP selects tests.

import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import { noGallery, startVscode } from '../../dev/vscode/server';
import { startBrowser } from './browser';
import { type HostEnvironment, withHostEnvironment } from './hostEnvironment';
import { runHostSuite } from './hostSuite';

const deadline = 8 * 60_000;

async function inBrowser({ workspace, env, signal }: HostEnvironment): Promise<number> {
  const server = await startVscode({ mode: 'driven', env: { ...noGallery, ...env } }, signal);
  try {
    const browser = await startBrowser();
    try {
      const tests = join(projectRoot(), 'out', 'test', 'host', 'index');
      const print = (line: string): void => console.log(line);
      return await runHostSuite({
        server,
        browser,
        extension: projectRoot(),
        tests,
        workspace,
        deadline,
        print,
        signal,
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

withHostEnvironment(inBrowser).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
