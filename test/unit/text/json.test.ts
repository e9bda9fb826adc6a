import assert from 'node:assert/strict';
import { visibleJson } from '../../../src/core/text/json';

describe('JSON for people', () => {
  it('hides nothing and means the same', () => {
    const value = { 'a\u202eb': ['\u001b[2J', '\u007f', '\u{e0041}', '容器 🐳', 'line\nline'] };
    const text = visibleJson(value);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|[\u{e0000}-\u{e007f}]/u);
    assert.deepEqual(JSON.parse(text), value);
    assert.match(text, /容器 🐳/);
  });
});
