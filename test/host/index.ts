// The suite that runs inside of the extension host: in the web workbench of npm test, and on a desktop through
// @vscode/test-electron. Both call `run` and wait.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { projectRoot } from '../../dev/paths';

/** Runs every test of out/test/host. Rejects when one of them fails, or when there is none. */
export async function run(): Promise<void> {
  // Everything else in the extension host prints too; whoever runs this finds our lines by their mark.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(marked(format(...args)));
  const grep = process.env['STEVEDORE_TEST_GREP'];
  const file = process.env['STEVEDORE_TEST_REPORT'];
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 20_000,
    // As in the other tiers with something real in them (scripts/tiers.mjs).
    retries: 1,
    reporter: join(projectRoot(), 'scripts', 'reporter.cjs'),
    ...(file === undefined ? {} : { reporterOptions: { file } }),
    ...(grep === undefined || grep === '' ? {} : { grep }),
  });
  for (const test of testFiles(__dirname)) mocha.addFile(test);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

const marked = (text: string): string =>
  text
    .split('\n')
    .map((line) => `[tests] ${line}`)
    .join('\n');

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => join(folder, name));
}
