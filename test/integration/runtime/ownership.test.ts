import assert from 'node:assert/strict';
import {
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runPlan } from '../../../src/core/plan/run';
import { judgeRootfs, machineFacts, type MachineFacts } from '../../../src/core/runtime/ownership/judgeRootfs';
import { giveToRoot, holding, ownersQuestion } from '../../../src/core/runtime/ownership/owners';

const host = createLocalHost();
/** Nobody asks an engine here. */
const engine = {} as Engine;
const signal = (): AbortSignal => AbortSignal.timeout(60_000);

describe('the owners of a root file system', () => {
  let folder: string;
  let bundle: string;
  let outside: string;
  const at = (name: string): string => join(bundle, name);
  const owner = (path: string): string => `${lstatSync(path).uid}:${lstatSync(path).gid}`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-owners-'));
    bundle = join(folder, 'bundle');
    outside = join(folder, 'outside');
    mkdirSync(at('rootfs/etc'), { recursive: true });
    mkdirSync(outside);
    for (const path of [join(outside, 'file'), at('rootfs/etc/one'), at('rootfs/two')]) {
      writeFileSync(path, '');
      chownSync(path, 1234, 4321);
    }
    symlinkSync(outside, at('rootfs/out'));
    lchownSync(at('rootfs/out'), 1234, 4321);
    symlinkSync(join(outside, 'file'), at('rootfs/file'));
    chownSync(outside, 1234, 4321);
    config('rootfs');
  });
  afterEach(() => {
    assert.equal(owner(join(outside, 'file')), '1234:4321');
    assert.equal(owner(outside), '1234:4321');
    rmSync(folder, { recursive: true, force: true });
  });

  const config = (path: string): void => writeFileSync(at('config.json'), JSON.stringify({ root: { path } }));
  const held = async () => {
    const judged = await judgeRootfs(bundle, await machineFacts());
    assert.ok(judged.is === 'held', JSON.stringify(judged));
    return judged;
  };
  const refusal = async (more: Partial<MachineFacts> = {}): Promise<string> => {
    const judged = await judgeRootfs(bundle, { ...(await machineFacts()), ...more });
    assert.ok(judged.is === 'refused');
    return judged.why;
  };
  const count = async () => {
    const { command, parse } = ownersQuestion(at('rootfs'));
    return parse((await host.run(command)).stdout);
  };

  it('are counted first, and then all root’s, and nothing outside is touched', async () => {
    assert.deepEqual(await count(), { foreign: 3, by: [['1234:4321', 3]] });
    const { path, handle } = await held();
    const plan = giveToRoot({ bundle, rootfs: path }, 3);
    const outcome = await runPlan(plan, { engine, host: holding(host, path, handle.fd), signal: signal() });
    await handle.close();
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
    assert.deepEqual(await count(), { foreign: 0, by: [] });
    assert.equal(owner(at('rootfs/out')), '0:0');
  });

  it('stay those of what was put in its place meanwhile', async () => {
    const { path, handle } = await held();
    renameSync(at('rootfs'), at('moved'));
    symlinkSync(outside, at('rootfs'));
    const plan = giveToRoot({ bundle, rootfs: path }, 3);
    const outcome = await runPlan(plan, { engine, host: holding(host, path, handle.fd), signal: signal() });
    await handle.close();
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
    assert.equal(owner(at('moved/two')), '0:0');
  });

  it('are not changed through a symbolic link, nor outside of the bundle', async () => {
    for (const path of ['../outside', outside, '/', '.', 'rootfs/../..']) {
      config(path);
      assert.match(await refusal(), /lies outside|names no/);
    }
    symlinkSync(outside, at('link'));
    config('link');
    assert.match(await refusal(), /is no folder/);
    mkdirSync(join(outside, 'sub'));
    config('link/sub');
    assert.match(await refusal(), /through a symbolic link/);
  });

  it('are not changed of a home, nor where something is mounted', async () => {
    assert.match(await refusal({ passwd: `a:x:1:1::${at('rootfs')}:/bin/sh\n` }), /home/);
    assert.match(await refusal({ passwd: `a:x:1:1::${at('rootfs/etc')}/:/bin/sh\n` }), /home/);
    const line = (point: string): string => `36 35 98:0 / ${point} rw - tmpfs tmpfs rw\n`;
    assert.match(await refusal({ mountinfo: line(at('rootfs')) }), /mounted/);
    mkdirSync(at('rootfs/a b'));
    assert.match(await refusal({ mountinfo: line(String.raw`${at('rootfs')}/a\040b`) }), /mounted at .*a b/);
  });
});
