import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/core/host/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { withDeadline } from '../../../src/core/host/withDeadline';
import { eventually } from '../../harness/eventually';

const host = withDeadline(createLocalHost(), 300);
/** Says its number and then hangs, as a runtime may on create. */
const hanging = "require('node:fs').writeSync(1, String(process.pid)); setInterval(() => 0, 1000)";

describe('a host on which commands have to end in time', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-deadline-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('kills one that hangs, and says so', async () => {
    const outputFile = join(folder, 'output');
    const late = host.run({ program: process.execPath, args: ['-e', hanging], outputFile });
    await assert.rejects(
      late,
      (error) => HostError.is(error, 'failed') && /did not end within 0.3 s/.test(error.message),
    );
    const pid = Number(readFileSync(outputFile, 'utf8'));
    assert.ok(pid > 0);
    await eventually(() => assert.throws(() => process.kill(pid, 0)));
  });

  it('does not wait for somebody whom it started and who holds its output', async () => {
    const file = join(folder, 'pid');
    const script = 'sleep 60 & echo $! > "$1"; wait';
    try {
      const late = host.run({ program: 'sh', args: ['-c', script, 'sh', file] });
      await assert.rejects(late, (error) => HostError.is(error, 'failed') && /was killed/.test(error.message));
    } finally {
      process.kill(Number(readFileSync(file, 'utf8')));
    }
  });

  it('leaves a cancel a cancel, and what ends in time alone', async () => {
    const abort = new AbortController();
    const cancelled = host.run({ program: process.execPath, args: ['-e', hanging] }, abort.signal);
    abort.abort();
    await assert.rejects(cancelled, (error) => HostError.is(error, 'cancelled'));
    assert.equal((await host.run({ program: 'true', args: [] })).code, 0);
  });
});
