import assert from 'node:assert/strict';
import { withEdits } from '../../../../../src/core/oci/fix/edit';
import { lint } from '../../../../../src/core/oci/lint';

describe('process-missing', () => {
  const found = (text: string) => lint(text).filter(({ code }) => code === 'process-missing');

  it('is found at the bracket of the config, and mended', () => {
    const text = '{ "ociVersion": "1.0.2", "linux": {} }';
    const [finding] = found(text);
    assert.deepEqual(finding?.span, { start: 0, end: 1 });
    assert.deepEqual(found(withEdits(text, finding.fixes[0]?.edits() ?? [])), []);
  });

  it('is not found where there is one', () => {
    assert.deepEqual(found('{ "ociVersion": "1.0.2", "process": {} }'), []);
  });
});
