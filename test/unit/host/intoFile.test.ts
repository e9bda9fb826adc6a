import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/core/host/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { eventually } from '../../harness/eventually';

const host = createLocalHost();
/** Starts a node that outlives it, and says so. */
const leaving = `
const { spawn } = require('node:child_process');
const script = 'setTimeout(() => console.log("later"), 300)';
spawn(process.execPath, ['-e', script], { stdio: 'inherit' }).unref();
console.log('left'); process.exit(Number(process.argv[1]));`;

describe('a command whose output goes to a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-output-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const command = (script: string, ...args: string[]) => ({
    program: process.execPath,
    args: ['-e', script, '--', ...args],
    outputFile: join(folder, 'output'),
  });

  it('is over when it ends, though what it left still writes', async () => {
    const result = await host.run(command(leaving, '3'));
    assert.deepEqual(result, { code: 3, stdout: '', stderr: 'left\n' });
    await eventually(() => assert.equal(readFileSync(join(folder, 'output'), 'utf8'), 'left\nlater\n'));
  });

  it('is killed when it is cancelled, and tells what kept it from starting', async () => {
    const abort = new AbortController();
    const hanging = host.run(command('setInterval(() => 0, 1000)'), abort.signal);
    setTimeout(() => abort.abort(), 100);
    await assert.rejects(hanging, (error) => HostError.is(error, 'cancelled'));
    await assert.rejects(host.run({ ...command(''), program: 'no-such-program' }), (error) =>
      HostError.is(error, 'not-found'),
    );
    await assert.rejects(host.run({ ...command(''), outputFile: join(folder, 'none', 'o') }), (error) =>
      HostError.is(error),
    );
  });
});
