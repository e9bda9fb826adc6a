import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import type { BatchReport } from '../../../src/core/plan/batch';
import type { Outcome } from '../../../src/core/plan/plan';
import { batchSummary } from '../../../src/core/plan/summary';

const report = (...outcomes: readonly Outcome[]): BatchReport => ({
  items: outcomes.map((outcome, index) => ({
    plan: { title: `Stop c${index}`, subject: `c${index}`, steps: [] },
    outcome,
  })),
});
const done: Outcome = { kind: 'done', alreadySo: false };
const failed: Outcome = { kind: 'failed', error: 'no room', undone: 0 };
const unknown: Outcome = { kind: 'unknown', error: 'lost', step: 0 };

describe('what is said about a batch', () => {
  it('is nothing when all went well or a person cancelled', () => {
    assert.equal(batchSummary(report(done, done), String), undefined);
    assert.equal(batchSummary(report(done, { kind: 'cancelled' }), String), undefined);
    const midway: Outcome = { kind: 'unknown', error: new EngineError('cancelled', ''), step: 0 };
    assert.equal(batchSummary(report(midway), String), undefined);
  });

  it('is the title and the cause when it was one plan', () => {
    assert.equal(batchSummary(report(failed), String), 'Stop c0: no room');
    assert.equal(batchSummary(report(unknown), String), 'Stop c0: not known whether it happened. lost');
  });

  it('counts every ending of many, and names the first cause', () => {
    const text = batchSummary(report(done, failed, failed, unknown, { kind: 'cancelled' }), String);
    assert.equal(text, '1 done, 2 failed, 1 not known, 1 not begun. First: c1: no room');
  });
});
