import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Restarts } from '../../../../src/features/ociConfig/restarts';
import type { OciSettings } from '../../../../src/protocol';
import { cgroupVersion, type Machine, settingsFrom, targetOf } from '../../../../src/server/surroundings';

const machine: Machine = {
  runtimes: () => Promise.resolve([{ name: 'crun', version: '1.8.1' }]),
  cgroup: () => Promise.resolve(2),
};
const target = (settings: Partial<OciSettings>, of: Machine = machine) =>
  targetOf(settingsFrom(settings), of, new AbortController().signal);
const newest = [{ name: 'runc' }, { name: 'crun' }];

describe('what configs are checked for', () => {
  it('is the newest of both runtimes unless something else is said', async () => {
    assert.deepEqual(await target({}), { runtimes: newest, cgroup: 2 });
    assert.deepEqual((await target({ runtime: 'nonsense' })).runtimes, newest);
  });

  it('is what is named', async () => {
    assert.deepEqual((await target({ runtime: 'runc@1.1, crun' })).runtimes, [
      { name: 'runc', version: '1.1' },
      { name: 'crun' },
    ]);
    assert.equal((await target({ cgroup: 'v1' })).cgroup, 1);
  });

  it('is what the machine has, asked by starting programs only where that is allowed', async () => {
    const { runtimes } = await target({ runtime: 'auto', mayStart: true });
    assert.deepEqual(runtimes, [{ name: 'crun', version: '1.8.1' }]);
    const never: Machine = { ...machine, runtimes: () => assert.fail('started') };
    assert.deepEqual((await target({ runtime: 'auto', mayStart: false }, never)).runtimes, newest);
    assert.deepEqual((await target({ runtime: 'runc', mayStart: true }, never)).runtimes, [{ name: 'runc' }]);
    const broken: Machine = { ...machine, runtimes: () => Promise.reject(new Error('no')) };
    assert.deepEqual((await target({ runtime: 'auto', mayStart: true }, broken)).runtimes, newest);
  });

  it('knows the version of cgroups by what is in their root', async () => {
    const root = mkdtempSync(join(tmpdir(), 'stevedore-test-cgroup-'));
    try {
      assert.equal(await cgroupVersion(root), undefined);
      mkdirSync(join(root, 'memory'));
      assert.equal(await cgroupVersion(root), 1);
      writeFileSync(join(root, 'cgroup.controllers'), '');
      assert.equal(await cgroupVersion(root), 2);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('a server that crashes', () => {
  it('starts again three times within three minutes, and again when somebody wants it', () => {
    const restarts = new Restarts();
    const minute = 60_000;
    assert.deepEqual(
      [0, 1, 2, 3].map((second) => restarts.mayRestart(second * 1000)),
      [true, true, true, false],
    );
    restarts.forgive();
    assert.ok(restarts.mayRestart(5000));
    const seldom = new Restarts();
    assert.ok(Array.from({ length: 20 }, (_, index) => seldom.mayRestart(index * minute)).every(Boolean));
  });
});
