import assert from 'node:assert/strict';
import { withEdits } from '../../../../src/core/oci/fix/edit';
import { lint } from '../../../../src/core/oci/lint';
import { marked } from '../mark';

const textFindings = (text: string) => lint(text).filter(({ code }) => code.startsWith('text-'));

/** Codes of what is wrong with a text, in its order. */
const codes = (text: string) => textFindings(text).map(({ code }) => code);

describe('the text of a config', () => {
  const faults: readonly (readonly [code: string, text: string, fixed?: string])[] = [
    ['text-comment', '{ $0// why\n$0"a": 1 }'.replace('\n$0', '$0\n'), '{ \n"a": 1 }'],
    ['text-comment', '{ $0/* why */$0"a": 1 }', '{ "a": 1 }'],
    ['text-trailing-comma', '{ "a": 1$0,$0 }', '{ "a": 1 }'],
    ['text-trailing-comma', '{ "a": [1$0,$0 ] }', '{ "a": [1 ] }'],
    ['text-trailing-garbage', '{} $0x$0'],
    ['text-truncated', '{ "a": [1$0,$0'],
    ['text-truncated', '{ "a"$0:$0 '],
    ['text-syntax', '{ "a" $01$0 }'],
    ['text-duplicate-key', '{ "a": 1, "b": 2, $0"a"$0: 3 }', '{ "b": 2, "a": 3 }'],
    ['text-duplicate-key', '{ "__proto__": 1, $0"__proto__"$0: 2 }', '{ "__proto__": 2 }'],
    ['text-not-object', '$0[1]$0'],
    ['text-byte-order-mark', '$0\uFEFF$0{}', '{}'],
    ['text-surrogate', String.raw`{ "a": $0"\ud800"$0 }`],
  ];
  for (const [code, written, fixed] of faults) {
    it(`${code}: ${JSON.stringify(written)}`, () => {
      const { text, span } = marked(written);
      const [finding, ...others] = textFindings(text);
      assert.deepEqual([finding?.code, finding?.span, others], [code, span, []]);
      if (fixed !== undefined) assert.equal(withEdits(text, finding?.fixes[0]?.edits() ?? []), fixed);
    });
  }

  it('is empty, or UTF-16, which says one thing each', () => {
    assert.deepEqual(codes(''), ['text-empty']);
    assert.deepEqual(codes(' \n'), ['text-empty']);
    assert.deepEqual(codes('\uFFFD\uFFFD{\0"\0'), ['text-utf16']);
    assert.deepEqual(codes('{\0"\0a\0"\0'), ['text-utf16']);
  });

  it('is left to the JSON support of VS Code where that says the same, and only there', () => {
    const both = ['{ /**/ }', '{ "a": 1, }', '{} x', '{', '{ "a": 1, "a": 1 }', '{ "a" 1 }'];
    for (const text of both) assert.equal(textFindings(text)[0]?.textLevel, true, text);
    for (const text of ['', '\uFEFF{}', '[]', String.raw`{ "a": "\udc00" }`])
      assert.equal(textFindings(text)[0]?.textLevel, undefined, text);
  });

  it('is not read where it is nested too deep', () => {
    assert.deepEqual(codes('['.repeat(10_000)), ['text-too-deep']);
  });

  it('is all right', () => assert.deepEqual(codes(String.raw`{ "a": "\ud83d\ude00", "b": { "a": 1e3 } }`), []));
});
