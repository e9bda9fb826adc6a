import assert from 'node:assert/strict';
import { LogLines, longestLine } from '../../../src/core/docker/logLines';

const piece = (text: string | Buffer, stream: 'stdout' | 'stderr' = 'stdout') => ({ stream, bytes: Buffer.from(text) });

describe('lines of a log', () => {
  it('come whole out of pieces that end anywhere, also inside a character', () => {
    const bytes = Buffer.from('容器 one\ntwo\n');
    const lines = new LogLines();
    const texts = [...bytes]
      .flatMap((_byte, index) => lines.push(piece(bytes.subarray(index, index + 1))))
      .map((line) => line.text);
    assert.deepEqual(texts, ['容器 one', 'two']);
  });

  it('do not mix the two streams', () => {
    const lines = new LogLines();
    assert.deepEqual(lines.push(piece('out')), []);
    assert.deepEqual(lines.push(piece('err\n', 'stderr')), [{ stream: 'stderr', text: 'err', cut: false }]);
    assert.deepEqual(lines.push(piece('put\n')), [{ stream: 'stdout', text: 'output', cut: false }]);
  });

  it('are cut, and say so, when one is longer than anybody reads', () => {
    const lines = new LogLines();
    for (let count = 0; count < 100; count += 1) lines.push(piece('x'.repeat(longestLine)));
    const [line] = lines.push(piece('\n'));
    assert.equal(line?.text.length, longestLine);
    assert.equal(line?.cut, true);
  });

  it('include the last one, that has no line feed', () => {
    const lines = new LogLines();
    lines.push(piece('last'));
    assert.deepEqual(lines.end(), [{ stream: 'stdout', text: 'last', cut: false }]);
    assert.deepEqual(lines.end(), []);
  });
});
