import assert from 'node:assert/strict';
import { carry, longestCommand, newMarker, printStatus } from '../../../../src/core/course/run/shell/encode';
import { Scanner } from '../../../../src/core/course/run/shell/scanner';
import { OutputTail } from '../../../../src/core/course/run/shell/tail';

describe('the end of a command in a stream', () => {
  for (const size of [1, 2, 7, 100]) {
    it(`is found when it comes in pieces of ${size} bytes, and nothing of it is shown`, async () => {
      const scanner = new Scanner();
      const seen: string[] = [];
      const { found } = scanner.until(['<MARK>'], (bytes) => seen.push(bytes.toString()));
      const stream = Buffer.from('output <MA and <MARK>0;');
      for (let at = 0; at < stream.length; at += size) scanner.push(stream.subarray(at, at + size));
      assert.deepEqual(await found, { is: 'found', needle: '<MARK>' });
      assert.equal(seen.join(''), 'output <MA and ');
      const rest: string[] = [];
      await scanner.until([';'], (bytes) => rest.push(bytes.toString())).found;
      assert.equal(rest.join(''), '0');
    });
  }

  it('is the end of the stream when the shell dies, and what was held back comes out', async () => {
    const scanner = new Scanner();
    const seen: string[] = [];
    const { found } = scanner.until(['<MARK>'], (bytes) => seen.push(bytes.toString()));
    scanner.push(Buffer.from('dying <MA'));
    scanner.end();
    assert.deepEqual(await found, { is: 'ended' });
    assert.equal(seen.join(''), 'dying <MA');
  });

  it('never shows whole in the line that prints it', () => {
    const marker = newMarker();
    assert.ok(!printStatus(marker).includes(marker.whole));
    assert.notEqual(newMarker().whole, marker.whole);
  });
});

describe('a command on its way through a terminal', () => {
  it('has no byte that a terminal or a line editor acts on', () => {
    for (const line of carry("a\tb\n\x03\x04'\\!é\x7f")) assert.match(line, /^[ -~]*$/);
  });

  it('goes in lines that no line editor cuts', () => {
    assert.ok(carry('é'.repeat(5000)).every((line) => line.length < 1000));
  });

  it('is refused when it holds a NUL or is endless', () => {
    assert.throws(() => carry('a\0b'), RangeError);
    assert.throws(() => carry('x'.repeat(longestCommand + 1)), RangeError);
  });
});

describe('the kept end of an output', () => {
  it('is all of a short one', () => {
    const tail = new OutputTail(10);
    tail.push(Buffer.from('12345'));
    assert.deepEqual(tail.read(), { text: '12345', cut: 0 });
  });

  it('begins with a whole character, and counts what is cut', () => {
    const tail = new OutputTail(4);
    for (let times = 0; times < 1000; times += 1) tail.push(Buffer.from('中'));
    assert.deepEqual(tail.read(), { text: '中', cut: 2997 });
  });

  it('takes text as well as bytes, and says each time that it grew', () => {
    const tail = new OutputTail(32);
    let grown = 0;
    tail.onDidGrow = () => (grown += 1);
    tail.push('one 一\n');
    tail.push(Buffer.from('two\n'));
    tail.push('');
    assert.deepEqual([tail.read(), grown], [{ text: 'one 一\ntwo\n', cut: 0 }, 2]);
  });

  it('stays as long as it may be, however much comes', () => {
    const tail = new OutputTail(32_768);
    const piece = Buffer.from('y\n'.repeat(32_768));
    for (let times = 0; times < 1000; times += 1) tail.push(piece);
    const { text, cut } = tail.read();
    assert.deepEqual([text.length, cut], [32_768, 1000 * piece.length - 32_768]);
  });
});
