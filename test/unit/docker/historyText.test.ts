import assert from 'node:assert/strict';
import { historyText } from '../../../src/core/docker/historyText';
import type { HistoryStep } from '../../../src/core/engine/imageHistory';

const step = (by: string, more: Partial<HistoryStep> = {}): HistoryStep => ({
  id: '',
  created: 0,
  by,
  size: 0,
  tags: [],
  comment: '',
  ...more,
});

/** The lines that are no comments. */
const instructions = (...steps: readonly HistoryStep[]): readonly string[] =>
  historyText({ reference: 'x', steps, now: 0 })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('the history of an image', () => {
  it('reads like its Dockerfile, the oldest step first, whoever built it', () => {
    assert.deepEqual(
      instructions(
        step('CMD ["sh"]', { comment: 'buildkit.dockerfile.v0' }),
        step('RUN /bin/sh -c make # buildkit', { size: 5 }),
        step('/bin/sh -c apt-get update', { size: 100 }),
        step('/bin/sh -c #(nop)  ENV A=b'),
        step('/bin/sh -c #(nop) ADD file:ab in / ', { size: 1000 }),
      ),
      ['ADD file:ab in /', 'ENV A=b', 'RUN apt-get update', 'RUN make', 'CMD ["sh"]'],
    );
  });

  it('says size, layers, age, id and tags in comments, and the line for it', () => {
    const text = historyText({
      reference: 'a:1',
      steps: [step('x', { id: `sha256:${'ab'.repeat(32)}`, size: 2_000_000, created: 1000, tags: ['a:1'] }), step('y')],
      now: 1000_000 + 3_600_000,
    });
    assert.match(text, /2 steps, 1 of them with a layer, 2MB in all\./);
    assert.match(text, /^# docker history --no-trunc a:1$/m);
    assert.match(text, /^# 2MB · .+ \(1 h\) · abababababab · a:1$/m);
    assert.match(text, /^# no layer$/m);
  });

  it('keeps what an image says of itself on its line and in sight', () => {
    const text = historyText({
      reference: 'a\nb',
      steps: [step('RUN x\nFROM evil', { comment: 'c\n\u202eevil', tags: ['t\rx'] })],
      now: 0,
    });
    assert.match(text, /RUN x\\nFROM evil/);
    assert.doesNotMatch(text, /^FROM|^evil|[\r\u202e]/m);
  });

  it('says where the engine does not know', () => {
    assert.match(historyText({ reference: 'a', steps: [step('')], now: 0 }), /does not know what made it/);
  });
});
