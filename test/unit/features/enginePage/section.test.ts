import assert from 'node:assert/strict';
import { fromEnginePage, type Reading } from '../../../../src/features/enginePage/protocol';
import { Section } from '../../../../src/features/enginePage/section';

/** A section whose readings a test answers, one after the other. */
function section() {
  const readings: { resolve: (what: string) => void; reject: (error: unknown) => void; signal: AbortSignal }[] = [];
  const states: Reading<string>[] = [];
  const made = new Section<string>({
    read: (signal) => new Promise((resolve, reject) => readings.push({ resolve, reject, signal })),
    onChange: (state) => states.push(state),
    explained: (error) => String(error),
  });
  return { made, readings, states };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a section of the engine’s page', () => {
  it('shows what was read while it is read again', async () => {
    const { made, readings, states } = section();
    made.read();
    readings[0]?.resolve('one');
    await settled();
    made.read();
    assert.deepEqual(states, [
      { is: 'reading', what: undefined },
      { is: 'read', what: 'one' },
      { is: 'reading', what: 'one' },
    ]);
  });

  it('goes back to what was there when a reading is called off', async () => {
    const { made, readings } = section();
    made.read();
    readings[0]?.resolve('one');
    await settled();
    made.read();
    made.cancel();
    assert.equal(readings[1]?.signal.aborted, true);
    readings[1]?.resolve('too late');
    await settled();
    assert.deepEqual(made.state, { is: 'read', what: 'one' });
  });

  it('says why it could not be read, and reads when it is tried again', async () => {
    const { made, readings } = section();
    made.read();
    readings[0]?.reject('no engine');
    await settled();
    assert.deepEqual(made.state, { is: 'failed', said: 'no engine' });
    made.read();
    readings[1]?.resolve('two');
    await settled();
    assert.deepEqual(made.state, { is: 'read', what: 'two' });
  });

  it('keeps the newest of two readings', async () => {
    const { made, readings } = section();
    made.read();
    made.read();
    readings[1]?.resolve('new');
    readings[0]?.resolve('old');
    await settled();
    assert.deepEqual(made.state, { is: 'read', what: 'new' });
  });
});

describe('what the engine’s page sends', () => {
  it('is taken only where it is one of its messages', () => {
    assert.deepEqual(fromEnginePage({ is: 'prune', kind: 'volumes', more: 1 }), { is: 'prune', kind: 'volumes' });
    assert.deepEqual(fromEnginePage({ is: 'reach' }), { is: 'reach' });
    assert.deepEqual(fromEnginePage({ is: 'copy', line: 'usage' }), { is: 'copy', line: 'usage' });
    const wrong = [
      null,
      'ready',
      {},
      { is: 'prune', kind: 'everything' },
      { is: 'copy', line: '__proto__' },
      { is: 'read' },
    ];
    for (const one of wrong) assert.equal(fromEnginePage(one), undefined);
  });
});
