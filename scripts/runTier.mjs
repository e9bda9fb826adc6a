// Runs one tier in a process of its own and counts.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {string[]} failed titles
 * @property {string[]} skipped titles
 * @property {string[]} [again] titles of those that were tried a second time, with the reason
 */

/** So many second tries are a slow machine; more are a defect. */
const mostAgain = 3;

/** Only a test whose title says so may be skipped by a machine that has everything. */
const mayBeSkipped = (title) => title.includes('../shared');

/**
 * A tier's counts, never throwing: a crash, a lack of counts, an exit code that the counts do not explain, and no test
 * at all are each one failure.
 * @param {string} name
 * @param {import('./tiers.mjs').Tier} tier
 * @param {{grep: string | undefined, env: NodeJS.ProcessEnv, strict: boolean}} options
 * @returns {Promise<Counts>}
 */
export async function runTier(name, tier, options) {
  if (tier.commands) return runCommands(name, tier, options.env);
  const report = join(tmpdir(), `stevedore-counts-${process.pid}-${name}.json`);
  rmSync(report, { force: true });
  const grep = options.grep === undefined ? {} : { STEVEDORE_TEST_GREP: options.grep };
  const env = { ...options.env, ...grep, STEVEDORE_TEST_REPORT: report };
  const code = await run(tier.run(report, options.grep), env, tier.minutes);
  const counts = readCounts(report);
  rmSync(report, { force: true });
  if (counts === undefined)
    return { passed: 0, failed: [`${name}: ended with ${code} and without counts`], skipped: [] };
  if (code !== 0 && counts.failed.length === 0) counts.failed.push(`${name}: ended with ${code}`);
  if ((counts.again?.length ?? 0) > mostAgain)
    counts.failed.push(`${name}: ${counts.again.length} tests needed a second try, and ${mostAgain} may`);
  const total = counts.passed + counts.failed.length + counts.skipped.length;
  if (total === 0 && options.grep === undefined) counts.failed.push(`${name}: there is no test`);
  return options.strict ? strictly(counts) : counts;
}

/** @param {Counts} counts */
function strictly(counts) {
  const wrong = counts.skipped.filter((title) => !mayBeSkipped(title));
  return {
    ...counts,
    failed: [...counts.failed, ...wrong.map((title) => `${title} (skipped, although everything it needs is here)`)],
    skipped: counts.skipped.filter(mayBeSkipped),
  };
}

/** @param {string} file */
function readCounts(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {import('./tiers.mjs').Tier} tier
 * @param {NodeJS.ProcessEnv} env
 */
async function runCommands(name, tier, env) {
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const command of tier.commands) {
    const code = await run(command, env, tier.minutes);
    if (code === 0) counts.passed += 1;
    else counts.failed.push(`${name}: ${command.join(' ').replaceAll(root, '')}`);
  }
  return counts;
}

/**
 * Runs a command in a process group of its own, which is ended when it takes too long.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {number} minutes
 * @returns {Promise<number | string>} exit code, or what happened instead
 */
function run([program, ...args], env, minutes) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const passOn = (signal) => end(child.pid, signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
    const late = setTimeout(() => end(child.pid, 'SIGKILL'), minutes * 60_000);
    const finish = (result) => {
      clearTimeout(late);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, passOn);
      resolve(result);
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => finish(code ?? signal ?? 'nothing'));
  });
}

function end(pid, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
