import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { VscodeServer } from '../../dev/vscode/server';
import { type Language, newPage } from './browser';

export interface HostSuite {
  readonly server: VscodeServer;
  readonly browser: Browser;
  /** Folder of the extension under development. */
  readonly extension: string;
  /** The module whose `run()` is the suite, without its ending. */
  readonly tests: string;
  readonly workspace: string;
  readonly language?: Language;
  /** Milliseconds. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** What the tests print, line by line. */
  readonly print: (line: string) => void;
}

/** What stands before each line of the suite (test/host/index). */
const mark = '[tests] ';

/** Runs a suite inside of a real extension host, as @vscode/test-electron would. Gives the suite's exit code; rejects when it does not end. */
export async function runHostSuite(suite: HostSuite): Promise<number> {
  const page = await newPage(suite.browser, { language: suite.language ?? 'en' });
  const others: string[] = [];
  const hear = (text: string): void => {
    for (const line of text.split('\n')) {
      if (line.startsWith(mark)) suite.print(line.slice(mark.length));
      else others.push(line);
    }
  };
  try {
    const code = new Promise<number>((resolve, reject) => {
      // The two functions that a test workbench calls (VS Code, `IAutomatedWindow`).
      const exposed = Promise.all([
        page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => hear(printable(args))),
        page.exposeFunction('codeAutomationExit', (exit: number) => resolve(exit)),
      ]);
      suite.signal.addEventListener('abort', () => reject(suite.signal.reason as Error), { once: true });
      page.once('crash', () => reject(new Error('The page crashed.')));
      exposed.then(() => page.goto(testAddress(suite))).catch(reject);
    });
    const late = wait(suite.deadline, undefined, { ref: false }).then(() => {
      throw new Error(`The suite did not end within ${suite.deadline / 1000} s.\n${others.slice(-40).join('\n')}`);
    });
    return await Promise.race([code, late]);
  } finally {
    await page.context().close();
  }
}

function testAddress({ server, extension, tests, workspace }: HostSuite): string {
  return server.address(workspace, [
    ['extensionDevelopmentPath', server.remoteUri(extension)],
    ['extensionTestsPath', server.remoteUri(tests)],
    ['skipWelcome', 'true'],
  ]);
}

/** Colours are for terminals, and `%c` is followed by a style: both are left out. */
function printable(args: readonly unknown[]): string {
  const texts = args.filter((arg) => !(typeof arg === 'string' && /^(color|background)\b/.test(arg)));
  return texts
    .map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)))
    .join(' ')
    .replaceAll('%c', '');
}
