import assert from 'node:assert/strict';
import { withEdits } from '../../../../../src/core/oci/fix/edit';
import { lint } from '../../../../../src/core/oci/lint';

describe('root-missing', () => {
  const found = (text: string) => lint(text).filter(({ code }) => code === 'root-missing');

  it('is found at the bracket of the config, and mended', () => {
    const text = '{ "ociVersion": "1.0.2", "linux": {} }';
    const [finding] = found(text);
    assert.deepEqual(finding?.span, { start: 0, end: 1 });
    const mended = withEdits(text, finding.fixes[0]?.edits() ?? []);
    assert.deepEqual((JSON.parse(mended) as { root: unknown }).root, { path: 'rootfs' });
    assert.deepEqual(found(mended), []);
  });

  it('is not found in a config of a Hyper-V container', () => {
    assert.deepEqual(found('{ "ociVersion": "1.0.2", "windows": { "hyperv": {} } }'), []);
  });
});
