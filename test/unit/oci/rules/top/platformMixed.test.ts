import assert from 'node:assert/strict';
import { withEdits } from '../../../../../src/core/oci/fix/edit';
import { lint } from '../../../../../src/core/oci/lint';
import { marked } from '../../mark';

describe('platform-mixed', () => {
  const found = (text: string) => lint(text).filter(({ code }) => code === 'platform-mixed');

  it('is found at the key of the block, and mended', () => {
    const { text, span } = marked('{ "linux": {}, $0"solaris"$0: {} }');
    const [finding, ...others] = found(text);
    assert.deepEqual([finding?.span, others], [span, []]);
    assert.equal(withEdits(text, finding?.fixes[0]?.edits() ?? []), '{ "linux": {} }');
  });

  it('is not found for a virtual machine, nor for Linux in Hyper-V', () => {
    assert.deepEqual(found('{ "linux": {}, "vm": {} }'), []);
    assert.deepEqual(found('{ "linux": {}, "windows": { "hyperv": {} } }'), []);
  });
});
