import assert from 'node:assert/strict';
import { hasUnseen, visible } from '../../../src/core/text/visible';

describe('making text visible', () => {
  it('writes out ESC, CRLF and tabs', () => {
    assert.equal(visible('\u001b[2J\r\n\t'), '\\x1b[2J\\r\\n\\t');
  });

  it('writes out bidirectional overrides and zero-width characters', () => {
    assert.equal(visible('a\u202eb\u2066c\u200bd\ufeffe'), 'a\\u202eb\\u2066c\\u200bd\\ufeffe');
  });

  it('tells names apart that differ by a variation selector, a filler or a tag', () => {
    assert.equal(visible('a\ufe0f'), 'a\\ufe0f');
    assert.equal(visible('a\u3164'), 'a\\u3164');
    assert.equal(visible('a\u{e0041}'), 'a\\U000e0041');
  });

  it('writes out lone surrogates and leaves pairs', () => {
    assert.equal(visible('\ud83d 🐳'), '\\ud83d 🐳');
  });

  it('leaves CJK, accents, emoji and quotes alone', () => {
    const text = '容器 é 🐳 "$(id)" -x';
    assert.equal(visible(text), text);
    assert.equal(hasUnseen(text), false);
  });

  it('answers the same when asked twice', () => {
    assert.equal(hasUnseen('a\u202e'), true);
    assert.equal(hasUnseen('a\u202e'), true);
  });
});
