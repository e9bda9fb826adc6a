import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:net';
import { ContainerdClient } from '../../../src/core/containerd/client';
import { runCommand } from '../../../src/core/containerd/ctr';
import { inTheWay } from '../../../src/core/containerd/daemon';
import { ContainerdError } from '../../../src/core/containerd/errors';
import { daemonProcesses, isServedBy } from '../../../src/core/containerd/processes';
import { checkSocket, socketOwner } from '../../../src/core/containerd/socketState';
import { ContainerdWatch } from '../../../src/core/containerd/watch';
import { createLocalHost } from '../../../src/core/host/localHost';
import { flat } from '../../../src/core/runtime/chain/chain';
import { chainOfTask } from '../../../src/core/runtime/chain/locate';
import { realConfigOf } from '../../../src/core/runtime/realConfig';
import { eventually } from '../../harness/eventually';
import { importBusyboxTo, type PrivateContainerd, startContainerd } from '../../harness/containerd';

const busybox = 'docker.io/library/busybox:latest';

describe('a real containerd of its own', function () {
  this.timeout(60_000);
  let containerd: PrivateContainerd;
  let client: ContainerdClient;

  before(async () => {
    containerd = await startContainerd();
    client = new ContainerdClient(() => connect(containerd.address));
  });

  after(async () => {
    client?.dispose();
    await containerd?.dispose();
    assert.ok(!existsSync(containerd.folder));
    assert.ok(!readFileSync('/proc/self/mountinfo', 'utf8').includes(containerd.folder));
  });

  const place = () => ({ address: containerd.address, namespace: 'default' });
  const found = async (id: string, namespace = 'default') =>
    (await client.holdings(namespace)).containers.find((one) => one.id === id);

  async function run(id: string, namespace = 'default'): Promise<void> {
    const { code, stderr } = await createLocalHost().run(
      runCommand({ ...place(), namespace }, busybox, id, 'background'),
    );
    assert.equal(code, 0, stderr);
  }

  it('tells its version, namespaces and images', async () => {
    assert.match(await client.version(), /^v?\d+\.\d+/);
    assert.deepEqual(
      (await client.namespaces()).map(({ name }) => name),
      ['default'],
    );
    const [image] = (await client.holdings('default')).images;
    assert.equal(image?.name, busybox);
    assert.match(image.digest, /^sha256:[0-9a-f]{64}$/);
  });

  it('runs a task, whose process and config are those of the machine, and removes all of it', async () => {
    const id = `run-${process.pid}`;
    await run(id);
    const container = await found(id);
    assert.ok(container?.task);
    assert.equal(container.task.status, 'running');
    assert.equal(container.image, busybox);
    assert.equal(container.runtime, 'io.containerd.runc.v2');
    assert.equal(readFileSync(`/proc/${container.task.pid}/cmdline`, 'utf8'), 'sleep\u000086400\u0000');
    const spec = (await client.spec('default', id)) as {
      readonly process: { readonly cwd: string; readonly env: string[] };
    };
    assert.equal(spec.process.cwd, '/tmp');
    assert.ok(spec.process.env.includes('FROM=archive'));
    await client.remove('default', container);
    assert.equal(await found(id), undefined);
    assert.ok(!existsSync(`/proc/${container.task.pid}`));
    assert.doesNotMatch(await containerd.ctr('snapshots', 'list'), new RegExp(id));
    assert.ok(!readdirSync(join(containerd.folder, 'state', 'io.containerd.runtime.v2.task', 'default')).includes(id));
    await client.remove('default', container);
  });

  it('has tasks whose shims and real configs are found by their processes, and by nothing else', async () => {
    const id = `chain-${process.pid}`;
    await run(id);
    const container = await found(id);
    assert.ok(container?.task);
    const task = { is: 'task', namespace: 'default', id, pid: container.task.pid } as const;
    const [host, signal] = [createLocalHost(), AbortSignal.timeout(20_000)];
    try {
      const chain = await chainOfTask(host, task, signal);
      assert.ok(chain.is === 'found', chain.is);
      const links = flat(chain.chain.roots);
      assert.deepEqual(
        links
          .filter(({ isAncestor }) => isAncestor)
          .map(({ role }) => role)
          .slice(-2),
        ['shim', 'container'],
      );
      assert.ok(links.some(({ role }) => role === 'containerd'));
      assert.deepEqual(await chainOfTask(host, { ...task, namespace: 'other' }, signal), { is: 'unseen' });
      assert.deepEqual(await chainOfTask(host, { ...task, pid: process.pid }, signal), { is: 'unseen' });
      assert.deepEqual(await chainOfTask(host, { ...task, pid: 0 }, signal), { is: 'not-running' });
      const real = await realConfigOf(host, task, signal);
      assert.ok(real.is === 'read', JSON.stringify(real));
      assert.deepEqual((JSON.parse(real.text) as { readonly process: { readonly args: unknown } }).process.args, [
        'sleep',
        '86400',
      ]);
    } finally {
      await client.remove('default', container);
    }
  });

  it('kills a task, whose exit code stays until it is deleted', async () => {
    const id = `kill-${process.pid}`;
    await run(id);
    await client.kill('default', id, 9);
    const task = await eventually(async () => {
      const now = await client.task('default', id);
      assert.equal(now?.status, 'stopped');
      return now;
    });
    assert.equal(task?.exitStatus, 137);
    await assert.rejects(client.kill('default', id, 9), (error) => ContainerdError.is(error, 'not-found'));
    const container = await found(id);
    assert.ok(container);
    await client.remove('default', container);
  });

  it('is known as the one that serves its socket, and no other process is', async () => {
    assert.equal(await isServedBy(containerd.pid() ?? 0, containerd.address), 'yes');
    assert.equal(await isServedBy(process.pid, containerd.address), 'yes', 'as the child of who started it');
    assert.equal(await isServedBy(1, containerd.address), 'no');
    assert.equal(await isServedBy(containerd.pid() ?? 0, join(containerd.folder, 'other.sock')), 'no');
    const starting = { program: 'containerd', args: ['--config', containerd.config] };
    assert.deepEqual(
      inTheWay(await daemonProcesses(), starting).map(({ pid }) => pid),
      [containerd.pid()],
    );
  });

  it('says what is not there by its kind', async () => {
    await assert.rejects(client.spec('default', 'nobody'), (error) => ContainerdError.is(error, 'not-found'));
    assert.equal(await client.task('default', 'nobody'), undefined);
  });

  it('keeps a picture true by its events, also of a namespace that comes, and after it was gone', async () => {
    let changes = 0;
    const watch = new ContainerdWatch({
      client: () => new ContainerdClient(() => connect(containerd.address)),
      check: () => checkSocket(containerd.address),
      changed: () => changes++,
      retryMs: 50,
    });
    const namespace = `ns-${process.pid}`;
    const id = `seen-${process.pid}`;
    const statusSeen = (): string | undefined =>
      watch.state.is === 'ready'
        ? watch.state.namespaces.get(namespace)?.containers.find((one) => one.id === id)?.task?.status
        : watch.state.is;
    try {
      await watch.start();
      assert.equal(statusSeen(), undefined);
      await importBusyboxTo(containerd, namespace);
      await run(id, namespace);
      await eventually(() => assert.equal(statusSeen(), 'running'));
      await client.kill(namespace, id, 9);
      await eventually(() => assert.equal(statusSeen(), 'stopped'));
      await containerd.kill();
      await eventually(() => assert.equal(statusSeen(), 'failed'));
      await containerd.start();
      await eventually(() => assert.equal(statusSeen(), 'stopped'));
      const container = await found(id, namespace);
      assert.ok(container);
      await client.remove(namespace, container);
      await eventually(() => assert.equal(statusSeen(), undefined));
      watch.stop();
      const before = changes;
      await importBusyboxTo(containerd, `${namespace}-later`);
      assert.equal(changes, before, 'nothing is heard while nobody looks');
    } finally {
      watch.stop();
    }
  });

  it('is told from what is no containerd, and from nothing', async () => {
    const kindAt = async (path: string): Promise<string> => {
      const other = new ContainerdClient(() => connect(path));
      try {
        await checkSocket(path);
        return await other.version(AbortSignal.timeout(5000));
      } catch (error) {
        return ContainerdError.is(error) ? error.kind : String(error);
      } finally {
        other.dispose();
      }
    };
    const path = (name: string): string => join(containerd.folder, name);
    assert.equal(await kindAt(path('none.sock')), 'absent');
    assert.equal(await kindAt(path('config.toml')), 'not-a-socket');
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => web.listen(path('web.sock'), resolve));
    try {
      assert.equal(await kindAt(path('web.sock')), 'not-containerd');
    } finally {
      web.close();
    }
    assert.match(await socketOwner(containerd.address), /^it belongs to \w+, and the group \w+ may open it$/);
  });

  it('that does not answer is given up after the deadline, and a question can be taken back', async () => {
    const silent = createServer(() => undefined);
    const path = join(containerd.folder, 'silent.sock');
    await new Promise<void>((resolve) => silent.listen(path, resolve));
    const other = new ContainerdClient(() => connect(path));
    try {
      const abort = new AbortController();
      const asked = other.version(abort.signal);
      abort.abort();
      await assert.rejects(asked, (error) => ContainerdError.is(error, 'cancelled'));
      await assert.rejects(other.version(), (error) => ContainerdError.is(error, 'timeout'));
    } finally {
      other.dispose();
      silent.close();
    }
  });
});
