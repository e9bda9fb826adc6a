import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../dev/paths';

interface Counts {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
  readonly again?: readonly string[];
}

/** What the runner counts for a tier whose process runs `script`, with the name of its report as `report`. */
function counted(script: string, options: { readonly grep?: string } = {}): Counts {
  const runner = pathToFileURL(join(projectRoot(), 'scripts', 'runTier.mjs')).href;
  const inner = `const report = process.argv[1]; const { writeFileSync } = require('node:fs'); ${script}`;
  const outer = `
    const { runTier } = await import(${JSON.stringify(runner)});
    const tier = { minutes: 1, run: (report) => [process.execPath, '-e', ${JSON.stringify(inner)}, report] };
    const options = { env: process.env, strict: true, ...${JSON.stringify(options)} };
    console.log(JSON.stringify(await runTier('sample', tier, options)));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', outer], { encoding: 'utf8' });
  return JSON.parse(output) as Counts;
}

const write = (counts: Counts): string => `writeFileSync(report, ${JSON.stringify(JSON.stringify(counts))});`;
const onePassed: Counts = { passed: 1, failed: [], skipped: [] };

describe('what npm test counts', function () {
  this.timeout(20_000);

  it('is what the tier counted', () => {
    const counts: Counts = { passed: 2, failed: ['a'], skipped: ['b needs ../shared'] };
    assert.deepEqual(counted(`${write(counts)} process.exit(1);`), counts);
  });

  it('is a failure when a tier crashes before it has counted', () => {
    assert.deepEqual(counted('process.exit(3);'), {
      passed: 0,
      failed: ['sample: ended with 3 and without counts'],
      skipped: [],
    });
  });

  it('is a failure when a tier is killed', () => {
    assert.match(counted("process.kill(process.pid, 'SIGKILL');").failed.join(), /SIGKILL/);
  });

  it('is a failure when a tier ends badly although all that it counted passed', () => {
    assert.deepEqual(counted(`${write(onePassed)} process.exit(7);`).failed, ['sample: ended with 7']);
  });

  it('is a failure when a tier holds no test', () => {
    assert.deepEqual(counted(write({ passed: 0, failed: [], skipped: [] })).failed, ['sample: there is no test']);
  });

  it('tells what needed a second try, and is a failure when that are too many', () => {
    const few = { ...onePassed, again: ['one (in the way)'] };
    assert.deepEqual(counted(write(few)), few);
    const many = { ...onePassed, again: ['a', 'b', 'c', 'd'] };
    assert.deepEqual(counted(write(many)).failed, ['sample: 4 tests needed a second try, and 3 may']);
  });

  it('is nothing when a tier holds no test that was asked for', () => {
    assert.deepEqual(counted(write({ passed: 0, failed: [], skipped: [] }), { grep: 'other' }).failed, []);
  });

  it('is a failure when a test was skipped that need not be', () => {
    const { failed, skipped } = counted(write({ passed: 1, failed: [], skipped: ['checks something'] }));
    assert.equal(skipped.length, 0);
    assert.match(failed.join(), /checks something/);
  });
});
