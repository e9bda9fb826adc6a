import assert from 'node:assert/strict';
import { lint } from '../../../../src/core/oci/lint';
import type { RuntimeName } from '../../../../src/core/oci/verdicts/verdict';
import { sound } from '../ruleTest';

/** What each runtime answers to what a rule finds in a config. */
function answers(
  rule: string,
  parts: Readonly<Record<string, unknown>>,
  versions: Readonly<Record<RuntimeName, string>>,
) {
  const runtimes = [
    { name: 'runc', version: versions.runc },
    { name: 'crun', version: versions.crun },
  ] as const;
  const found = lint(JSON.stringify({ ...sound, ...parts }), { target: { runtimes } }).filter(
    ({ code }) => code === rule,
  );
  assert.equal(found.length, 1, rule);
  return Object.fromEntries((found[0]?.verdicts ?? []).map(({ runtime, answer }) => [runtime, answer]));
}

const measured = { runc: '1.1.5', crun: '1.8.1' };

describe('the verdict of a runtime', () => {
  it('is that it ignores what its structs do not have, whatever is wrong with it', () => {
    const parts = { ociVersion: '1.1.0', domainname: 5 };
    assert.deepEqual(answers('schema-type', parts, measured), { runc: 'ignores', crun: 'accepts' });
  });

  it('is what was measured where it reads the field', () => {
    assert.equal(answers('schema-type', { hostname: 5 }, measured)['runc'], 'refuses');
  });

  it('takes a key in another case for the key, as runc does and crun does not', () => {
    const { args, ...rest } = sound['process'] as { readonly args: readonly string[] };
    const without = answers('process-args-empty', { process: rest }, measured);
    assert.equal(without['runc'], 'refuses');
    const slipped = answers('process-args-empty', { process: { ...rest, Args: args } }, measured);
    assert.deepEqual(slipped, { runc: 'accepts', crun: without['crun'] });
  });
});
