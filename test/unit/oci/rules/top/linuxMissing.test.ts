import assert from 'node:assert/strict';
import { withEdits } from '../../../../../src/core/oci/fix/edit';
import { lint } from '../../../../../src/core/oci/lint';

describe('linux-missing', () => {
  const found = (text: string) => lint(text).filter(({ code }) => code === 'linux-missing');

  it('is found at the bracket of the config, and mended', () => {
    const text = '{ "ociVersion": "1.0.2", "process": { "cwd": "/" } }';
    const [finding] = found(text);
    assert.deepEqual(finding?.span, { start: 0, end: 1 });
    assert.deepEqual(found(withEdits(text, finding.fixes[0]?.edits() ?? [])), []);
  });

  it('is not found in a config of another platform', () => {
    assert.deepEqual(found('{ "ociVersion": "1.0.2", "solaris": {} }'), []);
  });
});
