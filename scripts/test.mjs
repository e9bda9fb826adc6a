// npm test: brings what is missing, builds, runs the tiers one after the other, and says the truth in its last line.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './package.mjs';
import { runTier } from './runTier.mjs';
import { bring, profiles, root } from './setup.mjs';
import { selections, tiers } from './tiers.mjs';

const usage = `npm test -- [--tier NAME] [--grep TEXT]
  --tier   one of: ${Object.keys(selections).join(', ')} (default: all)
  --grep   only tests whose title matches`;

const { values } = parseArgs({
  options: {
    tier: { type: 'string', default: 'all' },
    grep: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const names = selections[values.tier];
if (values.help || names === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const total = { passed: 0, failed: [], skipped: [], again: [] };
const timings = [];

/** Nothing is missing on a Linux machine where we are root: there a skipped test is a failed one. */
const strict = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
async function timed(name, work) {
  const start = Date.now();
  try {
    return await work();
  } finally {
    timings.push(`${name} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
}

async function main() {
  const chosen = names.map((name) => tiers[name]);
  const env = { ...process.env };
  await timed('set-up', () =>
    bring(chosen.some((tier) => tier.needs === 'test') ? profiles.test : profiles.fast, { ask: false }),
  );
  await timed('build', () => {
    const build = [join(root, 'esbuild.js'), '--tests'];
    execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (chosen.some((tier) => tier.vsix)) env.STEVEDORE_VSIX = makePackage();
  });
  for (const name of names) {
    console.log(`\n── ${name}`);
    const counts = await timed(name, () => runTier(name, tiers[name], { grep: values.grep, env, strict }));
    total.passed += counts.passed;
    total.failed.push(...counts.failed);
    total.skipped.push(...counts.skipped);
    total.again.push(...(counts.again ?? []));
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  total.failed.push('set-up and build');
}
for (const title of total.skipped) console.log(`skipped: ${title}`);
for (const title of total.again) console.log(`needed a second try: ${title}`);
for (const title of total.failed) console.log(`failed: ${title}`);
process.exitCode = total.failed.length > 0 ? 1 : 0;
console.log(`\n${timings.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`);
