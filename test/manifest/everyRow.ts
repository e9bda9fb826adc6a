import type { Action } from '../../src/core/docker/action';
import { composeActions } from '../../src/core/docker/composeActions';
import { containerActions } from '../../src/core/docker/containerActions';
import { composeGroup } from '../../src/core/docker/groupPlans';
import { fileActions } from '../../src/core/docker/fileActions';
import { imageActions } from '../../src/core/docker/imageActions';
import { networkActions } from '../../src/core/docker/networkActions';
import { volumeActions } from '../../src/core/docker/volumeActions';
import type { CommandKind, Course, NoteCommand } from '../../src/core/course/model';
import type { ContainerRecord, ContainerState } from '../../src/core/engine/records';
import type { BridgeState } from '../../src/core/net/bridgeState';
import { ctrContainerActions, ctrImageActions } from '../../src/core/containerd/ctr';
import type { CtrContainer, CtrImage, TaskStatus } from '../../src/core/containerd/records';
import type { ContainerdState } from '../../src/core/containerd/watch';
import { containerdRows } from '../../src/core/rows/containerd';
import { containerRows } from '../../src/core/rows/containers';
import { courseRows } from '../../src/core/rows/course';
import { fileRows, placeRow } from '../../src/core/rows/files';
import { imageRows } from '../../src/core/rows/images';
import { networkRows } from '../../src/core/rows/networks';
import { type BundlesPicture, bundleRows } from '../../src/core/rows/bundles';
import type { Row } from '../../src/core/rows/row';
import type { Bundle } from '../../src/core/runtime/bundle';
import type { KnownContainer } from '../../src/core/runtime/listContainers';
import { makeAction } from '../../src/core/runtime/make/makeAction';
import { engineContainerActions, taskActions } from '../../src/core/runtime/processActions';
import { bundleActions, runtimeActions } from '../../src/core/runtime/runtimeActions';
import type { RuntimeStatus } from '../../src/core/runtime/runtimeContainer';
import { volumeRows } from '../../src/core/rows/volumes';
import type { Snapshot } from '../../src/core/store/snapshot';

const states: readonly ContainerState[] = [
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
  'unknown',
];

function container(state: ContainerState, index: number): ContainerRecord {
  const alive = state === 'running';
  return {
    id: `id${index}`,
    name: `c${index}`,
    image: 'busybox',
    imageId: 'sha256:used',
    command: 'sh',
    created: 0,
    state,
    status: '',
    health: 'none',
    ports: alive
      ? [
          { containerPort: 80, protocol: 'tcp', hostPort: 8080 },
          { containerPort: 53, protocol: 'udp' },
        ]
      : [],
    mounts: [{ type: 'volume', name: 'used', source: '/v', destination: '/data', readOnly: false }],
    endpoints: [
      { networkId: 'n1', networkName: 'web', ip: alive ? '10.0.0.2' : '', prefix: 24, ip6: '', mac: '', gateway: '' },
    ],
    labels: index % 2 ? { 'com.docker.compose.project': 'p' } : {},
  };
}

/** A snapshot that holds every kind of row at least once. */
function everything(): Snapshot {
  const quiet: ContainerRecord = {
    ...container('running', 98),
    ports: [],
    endpoints: [{ networkId: 'n1', networkName: 'web', ip: '', prefix: 0, ip6: '', mac: '', gateway: '' }],
  };
  const containers = [...states.map(container), quiet, { ...quiet, id: 'id99', labels: {} }];
  const image = { digests: [], size: 1, created: 0, labels: {} };
  const network = { driver: 'bridge', scope: 'local', internal: false, subnets: [], options: {}, labels: {} };
  const volume = { driver: 'local', mountpoint: '/m', labels: {} };
  return {
    containers: new Map(containers.map((one) => [one.id, one])),
    images: new Map([
      ['sha256:used', { ...image, id: 'sha256:used', tags: ['busybox:latest'] }],
      ['sha256:free', { ...image, id: 'sha256:free', tags: ['alpine:3'] }],
      ['sha256:none', { ...image, id: 'sha256:none', tags: [] }],
    ]),
    networks: new Map(
      [
        { ...network, id: 'n0', name: 'bridge' },
        { ...network, id: 'n1', name: 'web' },
        { ...network, id: 'n2', name: 'free' },
      ].map((one) => [one.id, one]),
    ),
    volumes: new Map(['used', 'free'].map((name) => [name, { ...volume, name }])),
  };
}

/** A bridge of every network, with one port. */
function onePort(): BridgeState {
  const up = { isUp: true, hasCarrier: true, mac: '', mtu: 1500, alias: '', addresses: [] };
  const bridges = ['br-n0', 'br-n1', 'br-n2'].flatMap((name, index) => [
    { ...up, index, name, kind: 'bridge' },
    { ...up, index: index + 10, name: `port${index}`, kind: '', master: name },
  ]);
  return { is: 'read', wiring: { links: bridges, insides: [], ids: undefined, heard: new Map() } };
}

const kinds: readonly CommandKind[] = ['run', 'reference', 'file', 'interactive', 'login'];

/** A course that holds a command of every kind, and one for another shell. */
function everyCommand(): Course {
  const command = (kind: CommandKind, dialect: NoteCommand['dialect'] = 'sh'): NoteCommand => ({
    ...{ text: 'true', line: 1, endLine: 1, kind, dialect, context: [{ kind: 'host' }], sudo: false, detaches: false },
    placeholders: [],
    expected: { lines: [], exit: 'any' },
  });
  const commands = [...kinds.map((kind) => command(kind)), command('run', 'powershell')];
  const step = { title: 'Step', line: 1, commands, narration: [] };
  return { title: 'Note', language: 'en', chapters: [{ title: 'Chapter', line: 1, steps: [step] }], frontMatter: {} };
}

function everyFile(): readonly Row[] {
  const head = { key: 'container-61', name: 'c1', path: '/' };
  const types = ['file', 'folder', 'link', 'fifo', 'device', 'other'] as const;
  const entries = types.map((type) => ({ name: type, type, size: 0, mode: 0, modified: 0 }));
  const unreachable = { name: '\ufffd', type: 'file', size: 0, mode: 0, modified: 0, inexact: true } as const;
  return [
    placeRow({ ...head, kind: 'container' }),
    placeRow({ ...head, kind: 'volume' }),
    ...fileRows(head.key, '/', [...entries, unreachable]),
  ];
}

const bundle: Bundle = {
  ...{ path: '/b', rootfs: '/b/rootfs', hasRootfs: true, rootfsOwner: 0, args: ['sh'], terminal: true },
  ...{ hasUserNamespace: false, errors: [], warnings: 0 },
};

const known = (status: RuntimeStatus, keeper: KnownContainer['keeper']): KnownContainer => ({
  ...{ id: status, status, pid: 1, bundle: '/elsewhere', created: 0, owner: 'root', namespace: '', ofRoot: true },
  ...{ runtime: { program: 'runc' }, keeper },
});

/** Bundles with and without what they need, and containers in every state. */
function everyBundle(): BundlesPicture {
  const statuses = ['creating', 'created', 'running', 'paused', 'stopped', 'unknown'] as const;
  return {
    bundles: [
      { bundle, name: 'b' },
      { bundle: { ...bundle, path: '/c', hasRootfs: false }, name: 'c' },
    ],
    containers: statuses.flatMap((status) => [known(status, 'user'), known(status, 'docker')]),
    failures: [{ root: { runtime: { program: 'crun' }, keeper: 'user', namespace: '' }, why: 'no' }],
    rootUnseen: true,
  };
}

const ctrImage: CtrImage = { name: 'i', labels: new Map(), mediaType: '', digest: '', created: 0 };

function ctrContainer(status: TaskStatus): CtrContainer {
  const task = { id: status, pid: 1, status, exitStatus: 0 };
  const made = { image: 'i', runtime: '', snapshotter: '', snapshotKey: '', created: 0 };
  return { ...made, id: status, labels: new Map(), task: status === 'none' ? undefined : task };
}

/** A containerd with a container in every state, in a namespace of one's own and in Docker's. */
function everyTask(): ContainerdState {
  const statuses = ['none', 'unknown', 'created', 'running', 'stopped', 'paused', 'pausing'] as const;
  const held = { labels: new Map(), images: [ctrImage], containers: statuses.map(ctrContainer) };
  return { is: 'ready', version: '1', namespaces: new Map(['mine', 'moby'].map((name) => [name, { ...held, name }])) };
}

/** Every context value that the views produce. */
export function contextsOfAllRows(): ReadonlySet<string> {
  const snapshot = everything();
  const layout = { groupBy: 'compose', groupByLabel: '', sortBy: 'name', filter: '', label: '{name}' } as const;
  const rows = [
    ...containerRows(snapshot, layout),
    ...imageRows(snapshot, { showDangling: true, now: 0 }),
    ...networkRows(snapshot),
    ...networkRows(snapshot, onePort()),
    ...volumeRows(snapshot),
    ...bundleRows(everyBundle()),
    ...everyFile(),
    ...[true, false].flatMap((isOurs) => containerdRows(everyTask(), { address: '', isOurs })),
    ...courseRows(everyCommand(), { note: 'file:///note.md', keyOf: ({ kind }) => kind, stateOf: () => 'todo' }),
  ];
  return new Set(rows.flatMap(contexts));
}

function contexts(row: Row): readonly string[] {
  return [row.context, ...row.children().flatMap(contexts)];
}

/** The ids of the actions that Show Commands lists, by the part of the command's id that names the view. */
export function actionsOfAllRows(): Readonly<Record<string, readonly string[]>> {
  const { containers, images, networks, volumes } = everything();
  const [record] = containers.values();
  const [image] = images.values();
  const [network] = networks.values();
  const [volume] = volumes.values();
  const group = composeGroup('p', containers.values());
  if (!record || !image || !network || !volume || !group) throw new Error('everything() lacks something');
  const ids = (actions: readonly Action[]): readonly string[] =>
    actions.filter((one) => one.lines.length > 0).map((one) => one.id);
  return {
    containers: ids(containerActions(record)),
    images: ids(imageActions(image, image.tags[0])),
    networks: ids(networkActions(network)),
    volumes: ids(volumeActions(volume)),
    files: [...ids(fileActions({ kind: 'container', name: 'c1' }, '/etc', true))],
    containerd: [
      ...ids(ctrContainerActions({ address: '', namespace: 'a' }, ctrContainer('running'))),
      ...ids(ctrImageActions({ address: '', namespace: 'a' }, ctrImage)),
      // Only what runs in a task of this window can be stopped, and that has a terminal, where Ctrl-C does it.
      'containerd.stop',
    ],
    compose: ids(composeActions(group, { program: 'docker compose' })),
    bundles: ids([
      ...bundleActions(bundle, { program: 'runc' }, { bySudo: false }),
      ...runtimeActions(known('running', 'user'), { bySudo: false }),
      makeAction({ way: 'image', name: 'web' }),
    ]),
    realConfig: ids(taskActions({ id: 'a', pid: 1 })),
    whoRuns: ids(engineContainerActions({ id: 'a', isPodman: false, available: true }, '')),
  };
}
