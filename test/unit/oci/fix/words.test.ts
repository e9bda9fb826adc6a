import assert from 'node:assert/strict';
import { bytesOf } from '../../../../src/core/oci/fix/bytes';
import { nearest } from '../../../../src/core/oci/fix/nearest';
import { removed } from '../../../../src/core/oci/fix/removed';
import { withEdits } from '../../../../src/core/oci/fix/edit';
import { shellWords } from '../../../../src/core/text/shellWords';
import { marked } from '../mark';

describe('what fixes make', () => {
  it('splits a command line as a shell does', () => {
    assert.deepEqual(shellWords(`sh -c 'echo "a b"' "c\\"d" e\\ f ''`), ['sh', '-c', 'echo "a b"', 'c"d', 'e f', '']);
    assert.deepEqual(shellWords('  '), []);
  });

  it('reads sizes with their units', () => {
    const sizes = ['512m', '1.5 GiB', '64kb', '10', 'm', '-1m', '1.2.3g'].map(bytesOf);
    assert.deepEqual(sizes, [536870912n, 1610612736n, 65536n, 10n, undefined, undefined, undefined]);
  });

  it('finds the name that was meant, and none that was not', () => {
    assert.equal(nearest('noNewPrivilege', ['noNewPrivileges', 'rlimits']), 'noNewPrivileges');
    assert.equal(nearest('RDONLY', ['ro', 'rw', 'rdonli']), 'rdonli');
    assert.equal(nearest('xyz', ['abc', 'abcdef']), undefined);
  });

  it('takes one comma with what it removes', () => {
    for (const [written, left] of [
      ['[$01$0, 2]', '[2]'],
      ['[1, $02$0]', '[1]'],
      ['[ $01$0 ]', '[ ]'],
      ['{\n  "a": 1,\n  $0"b": 2$0\n}', '{\n  "a": 1\n}'],
    ] as const) {
      const { text, span } = marked(written);
      assert.equal(withEdits(text, removed(text, span)), left);
    }
  });
});
