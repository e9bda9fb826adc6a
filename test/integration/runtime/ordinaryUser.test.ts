import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';
import { busyboxRootfs } from '../../../src/core/host/lab/busyboxImage';
import { programInPath } from '../../../src/core/host/lab/programs';
import { labHost } from '../../../src/core/host/lab/labHost';
import { labTag } from '../../../src/core/host/lab/paths';
import { createLocalHost } from '../../../src/core/host/localHost';
import { asRoot, privilegeOf } from '../../../src/core/host/root';
import { runPlan } from '../../../src/core/plan/run';
import { listContainers } from '../../../src/core/runtime/listContainers';
import { bundleFromLayout } from '../../../src/core/runtime/make/fromLayout';
import { toRootless } from '../../../src/core/runtime/make/rootless';
import { runtimeCommands } from '../../../src/core/runtime/ociRuntime';
import { proveRunning } from '../../../src/core/runtime/prove/proveRunning';
import { realConfigOf } from '../../../src/core/runtime/realConfig';
import { killPlan } from '../../../src/core/runtime/runtimePlans';
import { makeBundle } from '../../harness/bundle';
import { layoutFiles, writeFiles } from '../../harness/ociArchive';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { FakeEngine } from '../../unit/store/fakeEngine';

/** nobody, of every Debian (base-passwd). */
const user = 65_534;
const { signal } = new AbortController();

describe('containers of runtimes, for a user who is not root', function () {
  this.timeout(90_000);
  let lab: TestLab;
  /** A folder that everybody can enter, at the same path on the machine and in the lab. */
  let open: string;
  let root: Host;
  let nobody: Host;

  before(async () => {
    open = mkdtempSync(join(tmpdir(), 'stevedore-test-user-'));
    chmodSync(open, 0o755);
    lab = await ownLab({ binds: [open] });
    root = labHost(lab.lab, createLocalHost());
    const asNobody = (command: Command): Command => ({
      ...command,
      program: 'setpriv',
      args: [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--', command.program, ...command.args],
    });
    nobody = {
      ...root,
      run: (command, aborted) => root.run(asNobody(command), aborted),
      spawn: (command, aborted) => root.spawn(asNobody(command), aborted),
    };
  });
  after(async () => {
    await lab.stop();
    rmSync(open, { recursive: true, force: true });
  });

  /** A folder of the user's own. */
  const home = (name: string): string => {
    const folder = join(open, name);
    mkdirSync(folder);
    chownSync(folder, user, user);
    return folder;
  };

  it('are root’s, and told and ended through sudo where that asks for nothing', async () => {
    const runtime = { program: 'runc', root: '/run/of-root' };
    const bundle = makeBundle(join(lab.lab.shared, 'of-root'), { cgroupsPath: `/${labTag(lab.lab.id)}/of-root` });
    const run = runtimeCommands.run(runtime, 'of-root', { bundle, detach: true });
    const outputFile = join(lab.lab.shared, 'of-root.log');
    assert.equal((await root.run({ ...run, outputFile })).code, 0, readFileSync(outputFile, 'utf8'));

    assert.deepEqual(await privilegeOf(nobody, user), { how: 'password' });
    const rule = `#${user} ALL=(ALL) NOPASSWD: ALL\n`;
    await root.run({ program: 'tee', args: ['/etc/sudoers.d/test'], input: rule });
    assert.deepEqual(await privilegeOf(nobody, user), { how: 'sudo' });

    const state = { runtime, keeper: 'user', namespace: '' } as const;
    const alone = await listContainers(nobody, [state], { ofRoot: false });
    assert.deepEqual([alone.containers, alone.failures.length], [[], 1]);
    const bySudo = asRoot(nobody, { how: 'sudo' });
    const { containers } = await listContainers(bySudo, [state], { ofRoot: true });
    assert.deepEqual(
      containers.map(({ id, status, ofRoot }) => [id, status, ofRoot]),
      [['of-root', 'running', true]],
    );
    const plan = killPlan({ runtime, id: 'of-root' }, 'KILL', { bySudo: true });
    assert.deepEqual((await runPlan(plan, { engine: new FakeEngine(), host: bySudo, signal })).kind, 'done');
    await root.run(runtimeCommands.delete(runtime, 'of-root', { force: true }));
  });

  it('are made and run by that user alone, in a user namespace', async () => {
    const folder = home('rootless');
    const runtime = { program: 'runc', root: home('state') };
    const target = join(folder, 'bundle');
    const making = { target, terminal: false, keepOwners: false, rootless: { uid: user, gid: user }, signal };
    const layout = join(folder, 'layout');
    const config = { Cmd: ['sh', '-c', 'id -u; cat /proc/self/uid_map'] };
    writeFiles(layout, layoutFiles({ layers: [await busyboxRootfs()], config }));
    await bundleFromLayout(layout, () => Promise.resolve(undefined), making);
    await root.run({ program: 'chown', args: ['-R', `${user}:${user}`, folder] });
    const run = runtimeCommands.run(runtime, 'rootless', { bundle: target, detach: false });
    const script = 'out=$1; shift; exec "$@" </dev/null >"$out" 2>&1';
    const output = join(folder, 'output');
    const args = ['-c', script, 'sh', output, run.program, ...run.args];
    const { code } = await nobody.run({ program: 'sh', args, env: { XDG_RUNTIME_DIR: folder } });
    const said = readFileSync(output, 'utf8');
    assert.equal(code, 0, said);
    assert.match(said, new RegExp(`^0\\n\\s*0\\s+${user}\\s+1\\s*$`));
  });

  it('are proved by that user, who needs nobody else to enter them', async () => {
    const runtime = { program: 'runc', root: home('proved-state') };
    const bundle = makeBundle(home('proved'));
    const file = join(bundle, 'config.json');
    const asRoots = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
    const whole = toRootless(asRoots, { uid: user, gid: user });
    writeFileSync(file, JSON.stringify(whole));
    await root.run({ program: 'chown', args: ['-R', `${user}:${user}`, bundle] });
    const run = runtimeCommands.run(runtime, 'proved', { bundle, detach: true });
    const outputFile = join(bundle, 'output');
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = open;
    try {
      assert.equal((await nobody.run({ ...run, outputFile })).code, 0, readFileSync(outputFile, 'utf8'));
      const real = await realConfigOf(nobody, { is: 'runtime', runtime, id: 'proved', ofRoot: false }, signal);
      assert.ok(real.is === 'read', JSON.stringify(real));
      const config: unknown = JSON.parse(real.text);
      const asked = { host: nobody, isRoot: false, pid: real.pid, config, busybox: programInPath('busybox') };
      const proved = (await proveRunning(asked, signal)) ?? assert.fail('nothing was seen');
      assert.equal(proved.untried, undefined);
      assert.ok(proved.isInUserNamespace);
      const standing = (path: string) => proved.rows.find(({ what }) => what === path)?.standing;
      assert.deepEqual([standing('/proc/keys'), standing('/proc/sys')], ['holds', 'holds']);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      await nobody.run(runtimeCommands.delete(runtime, 'proved', { force: true }));
    }
  });
});
