import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../dev/paths';
import known from '../../src/core/oci/verdicts/measured.json';
import { check } from './check';
import { judge } from './judge';
import { learn, type Table } from './measured';
import { measurers } from './measurers';
import { baseTrials, named, sample } from './mutants/all';
import { figures, report } from './report';
import { type Conformance, startConformance } from './session';
import type { Result, Trial } from './trial';

const usage = `npm run conformance -- [--mutants N] [--seed N] [--only EXPRESSION] [--write] [--results FILE] [--again FILE]
  --mutants  how many (default 1200)
  --only     all whose base and name (base | name) this regular expression finds, instead of a choice
  --seed     which: another number, other mutants (default 1)
  --write    writes what was measured into the verdict table
  --results  writes every result, as lines of JSON
  --again    runs nothing: checks such results again with the rules of now`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mutants: { type: 'string', default: '1200' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      results: { type: 'string' },
      again: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { again, mutants, only, seed } = values;
  const measured =
    again === undefined
      ? await measure(({ bases }) =>
          only === undefined ? sample(bases, Number(mutants), Number(seed)) : named(bases, only),
        )
      : kept(again);
  if (values.results !== undefined) {
    writeFileSync(values.results, measured.map((one) => JSON.stringify(one)).join('\n'));
  }
  const runtimes = await measurers();
  const results = measured.map((one) => check(one, runtimes));
  const judged = judge(results);
  console.log(report(results, judged));
  if (values.write) {
    const { table, split } = learn(known as Table, judged, runtimes);
    writeFileSync(
      join(projectRoot(), 'src/core/oci/verdicts/measured.json'),
      `${JSON.stringify(table, undefined, 2)}\n`,
    );
    console.log(['', 'not written, since answers differ:', ...split].join('\n'));
  }
  const { caught, refusals, falseErrors } = figures(results, judged);
  process.exitCode = caught < refusals || falseErrors.length > 0 ? 1 : 0;
}

async function measure(choose: (session: Conformance) => readonly Trial[]): Promise<readonly Result[]> {
  const session = await startConformance();
  try {
    return await session.run([...baseTrials(session.bases), ...choose(session)]);
  } finally {
    await session.stop();
  }
}

const kept = (file: string): readonly Result[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
