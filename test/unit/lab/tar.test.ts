import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { tarArchive } from '../../../src/core/host/lab/tar';

describe('a tar archive', () => {
  const archive = tarArchive([
    { is: 'folder', name: 'bin/', mode: 0o755 },
    { is: 'file', name: 'bin/hello', mode: 0o755, content: Buffer.from('hello\n') },
    { is: 'link', name: 'bin/hi', to: 'hello' },
  ]);

  it('is read by tar(1), with modes and links', () => {
    const listing = execFileSync('tar', ['-tvf', '-'], { input: archive, encoding: 'utf8' });
    assert.match(
      listing,
      /^drwxr-xr-x root\/root +0 .* bin\/\n-rwxr-xr-x root\/root +6 .* bin\/hello\nlrwxrwxrwx root\/root +0 .* bin\/hi -> hello\n$/,
    );
  });

  it('holds the bytes of its files', () => {
    assert.equal(execFileSync('tar', ['-xOf', '-', 'bin/hello'], { input: archive, encoding: 'utf8' }), 'hello\n');
  });

  it('refuses a name that its header cannot hold', () => {
    assert.throws(() => tarArchive([{ is: 'folder', name: 'x'.repeat(101), mode: 0o755 }]), RangeError);
  });
});
