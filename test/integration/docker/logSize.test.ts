import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { logFileOf, logSizeHere } from '../../../src/core/docker/logSize';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { importBusybox } from '../../harness/busybox';
import { startDockerd, type TestDockerd } from '../../harness/dockerd';
import { eventually } from '../../harness/eventually';
import { ownLab } from '../../harness/ownLab';
import { dockerCommand } from '../../../dev/dockerCli';
import { runOk } from '../../../dev/run';

describe('the log of a container of an engine on this machine', function () {
  this.timeout(120_000);
  let dockerd: TestDockerd;
  let engine: Engine;
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await runOk(dockerCommand(dockerd.socket, join(dockerd.folder, 'cli'), args))).trimEnd();

  before(async () => {
    dockerd = await startDockerd();
    await importBusybox(dockerd.socket);
    engine = createEngine({ kind: 'unix', path: dockerd.socket }, createLocalHost());
  });
  after(async () => {
    const left = await docker('ps', '-aq');
    if (left !== '') await docker('rm', '-f', ...left.split('\n'));
    engine.dispose();
    await dockerd.stop();
  });

  it('the log of a container has the size of its file', async () => {
    const script = 'i=0; while [ $i -lt 1000 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done';
    const id = await docker('run', '-d', '--network', 'none', 'busybox', 'sh', '-c', script);
    const size = async (): Promise<number> => {
      const log = logFileOf(await engine.inspect('containers', id));
      assert.ok(log);
      const found = await logSizeHere(log);
      assert.equal(found?.is, 'known');
      return found.bytes;
    };
    const line = JSON.stringify({ log: `${'0123456789'.repeat(4)}\n`, stream: 'stdout', time: '' }).length;
    await eventually(async () => assert.equal((await docker('logs', id)).split('\n').length, 1000));
    const before = await size();
    // Each line has its time with it, of some thirty characters.
    assert.ok(before > 1000 * (line + 20) && before < 1000 * (line + 40), `${before}`);
    assert.equal(before, statSync(await docker('inspect', '-f', '{{.LogPath}}', id)).size);
    const none = await docker('run', '-d', '--network', 'none', '--log-driver', 'none', 'busybox', 'true');
    assert.equal(logFileOf(await engine.inspect('containers', none)), undefined);
    const local = await docker('run', '-d', '--network', 'none', '--log-driver', 'local', 'busybox', 'true');
    assert.equal(logFileOf(await engine.inspect('containers', local)), undefined);
  });

  it('is not looked for on this machine where the engine is in another root', async () => {
    const lab = await ownLab();
    const inside = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
    try {
      const id = await lab.dockerOk(['run', '--label', lab.label, '-d', 'busybox', 'echo', 'x']);
      const log = logFileOf(await inside.inspect('containers', id));
      assert.ok(log);
      assert.equal(await logSizeHere(log), undefined);
      await lab.dockerOk(['rm', '-f', id]);
    } finally {
      inside.dispose();
      await lab.stop();
    }
  });
});
