import assert from 'node:assert/strict';
import { lint } from '../../../../../src/core/oci/lint';

describe('windows-missing', () => {
  const found = (text: string) => lint(text).filter(({ code }) => code === 'windows-missing');

  it('is found where paths are those of Windows', () => {
    const [finding] = found(String.raw`{ "ociVersion": "1.0.2", "process": { "cwd": "C:\\app" } }`);
    assert.deepEqual(finding?.span, { start: 0, end: 1 });
  });

  it('is not found where the block is there', () => {
    assert.deepEqual(
      found(String.raw`{ "process": { "cwd": "C:\\app" }, "windows": { "layerFolders": ["C:\\a"] } }`),
      [],
    );
  });
});
