// The tiers of the tests: what each runs, and what it needs.

import { join } from 'node:path';
import { root } from './setup.mjs';

/** @param {string} name */
const tool = (name) => join(root, 'node_modules/.bin', name);

/**
 * @typedef {object} Tier
 * @property {'fast' | 'test'} needs a profile of scripts/setup.mjs
 * @property {boolean} [vsix] works on the packaged extension
 * @property {number} minutes after which it is ended and counts as failed
 * @property {string[][]} [commands] each counts as one test, passed when it exits with 0
 * @property {(report: string, grep: string | undefined) => string[]} [run] a command that writes its counts to `report`
 */

/**
 * @param {string} pattern below out/
 * @param {number} seconds a single test may take unless it says otherwise
 * @param {number} [retries] how often a test that failed is tried again; said at the end, and bounded by runTier.mjs
 */
function mocha(pattern, seconds, retries = 0) {
  const args = [tool('mocha'), '--reporter', join(root, 'scripts/reporter.cjs'), '--timeout', String(seconds * 1000)];
  return (report, grep) => [
    process.execPath,
    ...args,
    ...['--reporter-option', `file=${report}`, '--retries', String(retries)],
    ...(grep === undefined ? [] : ['--grep', grep]),
    join(root, 'out', pattern),
  ];
}

/** @type {Record<string, Tier>} */
export const tiers = {
  check: {
    needs: 'fast',
    minutes: 8,
    commands: [
      [tool('tsc'), '--noEmit'],
      [tool('tsc'), '--noEmit', '--project', 'src/webview'],
      [tool('eslint'), '.', '--max-warnings', '0'],
      [tool('prettier'), '--check', '--log-level', 'warn', '.'],
    ],
  },
  unit: { needs: 'fast', minutes: 5, run: mocha('test/unit/**/*.test.js', 5) },
  manifest: { needs: 'fast', vsix: true, minutes: 2, run: mocha('test/manifest/**/*.test.js', 10) },
  integration: { needs: 'test', vsix: true, minutes: 18, run: mocha('test/integration/**/*.test.js', 60, 1) },
  host: { needs: 'test', minutes: 15, run: () => [process.execPath, join(root, 'out/test/harness/runHost.js')] },
  ui: { needs: 'test', vsix: true, minutes: 45, run: mocha('test/ui/**/*.test.js', 180, 1) },
  bench: { needs: 'test', vsix: true, minutes: 15, run: mocha('bench/**/*.bench.js', 300) },
  shots: { needs: 'test', vsix: true, minutes: 10, run: mocha('test/ui/**/*.shots.js', 120) },
};

/** What a name after `--tier` stands for. */
export const selections = {
  all: ['check', 'unit', 'manifest', 'integration', 'host', 'ui'],
  fast: ['unit', 'manifest'],
  ...Object.fromEntries(Object.keys(tiers).map((name) => [name, [name]])),
};
