import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import type { Plan, Probe } from '../../../src/core/plan/plan';
import { runPlan } from '../../../src/core/plan/run';
import { lastLine } from '../../../src/core/text/lastLine';
import { stopStep } from './helpers';

const host = createLocalHost();
const { signal } = new AbortController();
const probe = (verdict: 'yes' | 'no'): Probe => ({
  ask: 'machine',
  command: { program: process.execPath, args: ['-p', '6 * 7'] },
  judge: ({ stdout }) => ({ verdict: stdout === '42\n' ? verdict : 'unknown', evidence: stdout.trim() }),
});
const plan = (code: number, of: Probe): Plan => {
  const command = { program: process.execPath, args: ['-e', `console.error('said'); process.exit(${code})`] };
  return { title: 'T', subject: 's', steps: [{ kind: 'command', command, probe: of }] };
};

describe('a plan about the machine alone', () => {
  it('needs no engine, and is believed when the machine says so', async () => {
    assert.equal((await runPlan(plan(0, probe('yes')), { host, signal })).kind, 'done');
    const outcome = await runPlan(plan(0, probe('no')), { host, signal, settleMs: 10 });
    assert.ok(outcome.kind === 'failed');
    assert.match(String(outcome.error), /reported as done, but 42/);
  });

  it('is done when the command failed and it is so all the same', async () => {
    assert.deepEqual(await runPlan(plan(1, probe('yes')), { host, signal }), { kind: 'done', alreadySo: true });
    assert.equal((await runPlan(plan(1, probe('no')), { host, signal })).kind, 'failed');
  });

  it('says that there is no engine where a step wants one', async () => {
    const outcome = await runPlan({ title: 'T', subject: 's', steps: [stopStep('c')] }, { host, signal });
    assert.ok(outcome.kind === 'failed' && EngineError.is(outcome.error, 'bad-endpoint'));
  });
});

describe('what a program said last', () => {
  for (const [text, last] of [
    ['', ''],
    ['a\nb\n\n', 'b'],
    ['time="2026-11-28T04:52:38Z" level=error msg="runc run failed: \\"x\\" is no"\n', 'runc run failed: "x" is no'],
    ['time=now level=error msg="broken', 'time=now level=error msg="broken'],
  ] as const)
    it(`is ${JSON.stringify(last)}`, () => assert.equal(lastLine(text), last));
});
