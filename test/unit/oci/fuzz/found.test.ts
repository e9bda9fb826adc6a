import assert from 'node:assert/strict';
import { lint } from '../../../../src/core/oci/lint';
import { assertAll } from './properties';

describe('texts on which the checks once stumbled', () => {
  for (const [name, text] of Object.entries({
    'broken, where a fix would be put anywhere': '{"ociVer',
    'broken behind what looks like UTF-16': '\u0000{"\\u',
    'a comment that is told to be longer than the text': '[/*',
    'more comments than are told': `{${'/**/'.repeat(30)}"linux":{`,
    'as deep as it is read, with a fix still deeper': `${'{"linux":{"seccomp":'.repeat(49)}1${'}'.repeat(98)}`,
    'an object where a list is wanted, with more wrong in it':
      '{"ociVersion":"1.0.2","mounts":{"options":{"a":1}},"linux":{}}',
  })) {
    it(name, () => assertAll(text, 50));
  }

  it('have no fixes but those of the text itself while it is broken', () => {
    const found = lint('{ "process": { "cwd": "a", // here\n "args": [');
    const fixed = found.filter(({ fixes }) => fixes.length > 0).map(({ code }) => code);
    assert.deepEqual(fixed, ['text-comment']);
  });

  it('are answered in proportion to their length: keys by the ten thousand', () => {
    const start = performance.now();
    const found = lint(`{${'"a":1,'.repeat(50_000)}"b":2}`);
    assert.ok(performance.now() - start < 3000);
    assert.ok(found.length < 3000, 'nobody reads fifty thousand times the same');
  });
});
