import assert from 'node:assert/strict';
import { ctrContainerActions, ctrImageActions } from '../../../src/core/containerd/ctr';
import { daemonCommand, inTheWay } from '../../../src/core/containerd/daemon';
import { ctrIdProblem, proposeCtrId } from '../../../src/core/containerd/id';
import { namespaceWords, whyReadOnly } from '../../../src/core/containerd/owner';
import type { CtrContainer, CtrTask } from '../../../src/core/containerd/records';
import { knownSockets } from '../../../src/core/containerd/socketState';
import type { ContainerdState } from '../../../src/core/containerd/watch';
import { containerdRows } from '../../../src/core/rows/containerd';
import type { Row } from '../../../src/core/rows/row';

const none = new Map<string, string>();

function container(id: string, task?: Partial<CtrTask>): CtrContainer {
  const made = { labels: none, image: 'busybox', runtime: 'io.containerd.runc.v2', created: 0 };
  const whole = task && ({ id, pid: 0, status: 'unknown', exitStatus: 0, ...task } satisfies CtrTask);
  return { id, ...made, snapshotter: 'overlayfs', snapshotKey: id, task: whole };
}

function ready(...namespaces: readonly (readonly [string, readonly CtrContainer[]])[]): ContainerdState {
  const image = { name: 'busybox:latest', labels: none, mediaType: 'm', digest: 'sha256:0123456789abcdef', created: 0 };
  const pictures = namespaces.map(
    ([name, containers]) => [name, { name, labels: none, images: [image], containers }] as const,
  );
  return { is: 'ready', version: '1.6.20', namespaces: new Map(pictures) };
}

const look = { address: '/run/containerd/containerd.sock', isOurs: false };
const all = (rows: readonly Row[]): readonly Row[] => rows.flatMap((row) => [row, ...all(row.children())]);
const rowsOf = (state: ContainerdState): readonly Row[] => all(containerdRows(state, look));

describe('the rows of a containerd', () => {
  it('say the version, and of each container the state of its task and its pid', () => {
    const rows = rowsOf(
      ready([
        'default',
        [
          container('runs', { status: 'running', pid: 4242 }),
          container('ended', { status: 'stopped', pid: 77, exitStatus: 137 }),
          container('bare'),
        ],
      ]),
    );
    assert.equal(rows[0]?.label, 'containerd 1.6.20');
    assert.deepEqual(
      rows
        .filter(({ subject }) => subject.kind === 'containerd-container')
        .map((row) => `${row.label}: ${row.description}`),
      ['bare: no task · busybox', 'ended: stopped · exit code 137 · busybox', 'runs: running · pid 4242 · busybox'],
    );
  });

  it('keep the same id whatever the state, and no two are alike', () => {
    const ids = (status: CtrTask['status']) =>
      rowsOf(ready(['a', [container('x', { status })]], ['b', []])).map(({ id }) => id);
    assert.deepEqual(ids('running'), ids('stopped'));
    assert.equal(new Set(ids('running')).size, ids('running').length);
  });

  it('explain what Docker and Kubernetes own, and mark it as theirs', () => {
    const rows = rowsOf(ready(['moby', [container('x', { status: 'running' })]], ['k8s.io', []], ['mine', []]));
    const moby = rows.find(({ id }) => id === 'containerd/moby');
    assert.match(moby?.description ?? '', /^Docker's containers · /);
    assert.ok(moby?.tooltip().some(([, value]) => value === whyReadOnly('moby')));
    assert.ok(rows.some(({ context }) => context === 'containerdContainer.running.owned'));
    assert.equal(rows.filter(({ context }) => context === 'containerdImage').length, 1);
    assert.equal(namespaceWords('mine'), '');
    assert.equal(whyReadOnly('default'), undefined);
  });

  it('write out what would not be seen in a name', () => {
    const [, , , row] = rowsOf(ready(['n\u202e\n', [container('c\u001b[31m', { status: 'running' })]]));
    assert.equal(row?.label, 'c\\x1b[31m');
    assert.doesNotMatch(
      JSON.stringify(rowsOf(ready(['n\u202e\n', []])).map((one) => [one.label, one.spoken])),
      /\u202e/,
    );
  });

  it('have no group for what there is none of, and show containers at once when they come', () => {
    const groups = rowsOf(ready(['a', []], ['b', [container('x')]])).filter(
      ({ context }) => context === 'containerdGroup',
    );
    assert.deepEqual(
      groups.map(({ id, expansion }) => `${id} ${expansion}`),
      ['containerd/a/images collapsed', 'containerd/b/containers expanded', 'containerd/b/images collapsed'],
    );
  });

  it('are none while nothing is known', () => {
    assert.deepEqual(rowsOf({ is: 'idle' }), []);
  });
});

describe('lines of ctr', () => {
  it('name address and namespace only where ctr would take others', () => {
    const lines = (address: string, namespace: string) =>
      ctrContainerActions({ address, namespace }, container('x', { status: 'running' })).flatMap((one) => one.lines);
    assert.ok(lines(look.address, 'default').includes('ctr tasks kill --signal SIGKILL x'));
    assert.ok(lines('/a b', 'moby').includes("ctr --address '/a b' --namespace moby tasks list"));
  });

  it('offer no change of what is not ours', () => {
    const can = (namespace: string) =>
      ctrImageActions(
        { address: look.address, namespace },
        { name: 'i', labels: none, mediaType: '', digest: '', created: 0 },
      ).find(({ id }) => id === 'containerd.run')?.available;
    assert.deepEqual([can('default'), can('moby')], [true, false]);
  });
});

describe('ids of containerd', () => {
  const used = new Set(['busybox', 'container']);

  it('are proposed from the name of the image, free ones and good ones', () => {
    assert.equal(proposeCtrId('docker.io/library/nginx:1.27', used), 'nginx');
    assert.equal(proposeCtrId('docker.io/library/busybox:latest', used), 'busybox-2');
    assert.equal(proposeCtrId('127.0.0.1:5000/a1@sha256:00', used), 'a1');
    assert.equal(proposeCtrId('x/__odd__', used), 'container-2');
  });

  it('are refused where containerd would refuse them', () => {
    for (const id of ['', 'a/b', '-a', 'a-', 'a..b', 'a+b', 'busybox', 'a'.repeat(77), 'a\u202e'])
      assert.ok(ctrIdProblem(id, used) !== undefined, id);
    for (const id of ['a', 'A1.b_c-d', 'a'.repeat(76)]) assert.equal(ctrIdProblem(id, used), undefined, id);
  });
});

describe('starting a containerd', () => {
  const usual = daemonCommand({ address: look.address, config: '' });
  const at = (...argv: readonly string[]) => ({ pid: 1, argv });

  it('is the plain line at the default address, with a root of its own elsewhere', () => {
    assert.deepEqual(usual.args, []);
    assert.deepEqual(daemonCommand({ address: '/x/c.sock', config: '' }).args.slice(2), [
      '--root',
      '/x/root',
      '--state',
      '/x/state',
    ]);
    assert.deepEqual(daemonCommand({ address: '/x/c.sock', config: '/x/c.toml' }).args, [
      ...['--config', '/x/c.toml', '--address', '/x/c.sock'],
    ]);
  });

  it('meets only a containerd with the same root', () => {
    assert.equal(inTheWay([at('/usr/bin/containerd')], usual).length, 1);
    assert.equal(inTheWay([at('containerd', '--log-level', 'debug')], usual).length, 1);
    assert.equal(
      inTheWay([at('containerd', '--config', '/var/run/docker/containerd/containerd.toml')], usual).length,
      0,
    );
    assert.equal(inTheWay([at('containerd', '--root=/elsewhere')], usual).length, 0);
    assert.equal(inTheWay([at('containerd-shim-runc-v2'), at('vim', 'containerd'), at()], usual).length, 0);
  });

  it('looks at the setting, the default and the sockets of Docker, each once', () => {
    const addresses = knownSockets(look.address, '/run/user/7').map(({ address }) => address);
    assert.equal(new Set(addresses).size, addresses.length);
    assert.ok(addresses.includes('/var/run/docker/containerd/containerd.sock'));
    assert.ok(addresses.includes('/run/user/7/docker/containerd/containerd.sock'));
  });
});
