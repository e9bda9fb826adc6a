// npm run soak: many times what the unit tier tries, other documents each time.

import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { assertAnswers } from '../unit/oci/fuzz/answers';
import { documents } from '../unit/oci/fuzz/documents';
import { assertAll } from '../unit/oci/fuzz/properties';

const usage = `npm run soak -- [--documents N] [--seed N]
  --documents  how many texts are checked, mended and hardened (10000)
  --seed       the same documents again`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** Fixes of each document that are followed up. */
const fixes = 6;

async function main(): Promise<void> {
  const [numRuns, seed] = [Number(values.documents), Number(values.seed)];
  console.log(`${numRuns} documents, seed ${seed}`);
  const start = performance.now();
  let slowest = { ms: 0, text: '' };
  const found = await fc.check(
    fc.asyncProperty(documents, fc.nat(), async (text, offset) => {
      const begun = performance.now();
      assertAll(text, fixes);
      await assertAnswers(text, offset);
      const ms = performance.now() - begun;
      if (ms > slowest.ms) slowest = { ms, text };
    }),
    { numRuns, seed, interruptAfterTimeLimit: 3_600_000, markInterruptAsFailure: true },
  );
  const seconds = (performance.now() - start) / 1000;
  if (found.failed) {
    console.log(fc.defaultReportMessage(found), found.errorInstance);
    process.exitCode = 1;
  }
  console.log(
    `${found.numRuns} documents in ${seconds.toFixed(0)} s, the slowest ${slowest.ms.toFixed(0)} ms: ${JSON.stringify(slowest.text.slice(0, 200))}`,
  );
}

if (values.help) console.log(usage);
else void main();
