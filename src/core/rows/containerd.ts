import { namespaceWords, whyReadOnly } from '../containerd/owner';
import { statusOf } from '../containerd/parse';
import type { CtrContainer, CtrImage, TaskStatus } from '../containerd/records';
import type { ContainerdState, NamespacePicture } from '../containerd/watch';
import { t } from '../l10n/l10n';
import { byName } from '../text/byName';
import { formatAge } from '../text/formatAge';
import { facts, noRows, type Row, type RowIcon, shown } from './row';

/** One shape a state, as in the Containers view. */
const icons: Readonly<Record<TaskStatus, RowIcon>> = {
  running: { shape: 'debug-start', color: 'testing.iconPassed' },
  paused: { shape: 'debug-pause', color: 'testing.iconQueued' },
  pausing: { shape: 'debug-pause', color: 'testing.iconQueued' },
  created: { shape: 'circle-outline' },
  stopped: { shape: 'debug-stop', color: 'disabledForeground' },
  none: { shape: 'circle-large-outline', color: 'disabledForeground' },
  unknown: { shape: 'question' },
};

/** What else decides how the rows look. */
export interface ContainerdLook {
  readonly address: string;
  /** Whether this window started it. */
  readonly isOurs: boolean;
}

/** The rows of the containerd view: its version, then each namespace with its containers and images. */
export function containerdRows(state: ContainerdState, look: ContainerdLook): readonly Row[] {
  if (state.is !== 'ready') return [];
  const namespaces = [...state.namespaces.values()].sort((left, right) => byName(left.name, right.name));
  return [versionRow(state.version, look), ...namespaces.map(namespaceRow)];
}

function versionRow(version: string, { address, isOurs }: ContainerdLook): Row {
  const label = `containerd ${shown(version, 60)}`;
  return {
    id: 'containerd',
    label,
    description: facts(isOurs ? t('started here') : '', shown(address)),
    icon: { shape: 'server-process' },
    spoken: [label, isOurs ? t('started here') : ''].filter(Boolean).join(', '),
    context: isOurs ? 'containerd.ours' : 'containerd.running',
    expansion: 'none',
    subject: { kind: 'containerd' },
    tooltip: () => [
      [t('Version'), version],
      [t('Address'), address],
    ],
    children: noRows,
  };
}

function namespaceRow(one: NamespacePicture): Row {
  const name = shown(one.name);
  const counts = facts(t('containers: {0}', one.containers.length), t('images: {0}', one.images.length));
  const kept = whyReadOnly(one.name);
  return {
    id: `containerd/${one.name}`,
    label: name,
    description: facts(namespaceWords(one.name), counts),
    icon: { shape: kept === undefined ? 'symbol-namespace' : 'lock' },
    spoken: [name, t('namespace of containerd'), namespaceWords(one.name), counts].filter(Boolean).join(', '),
    context: 'containerdNamespace',
    expansion: 'expanded',
    subject: { kind: 'containerd-namespace', namespace: one.name },
    tooltip: () => [
      [t('Namespace of containerd'), one.name],
      [t('What it is'), namespaceWords(one.name)],
      [t('Read-only here'), kept ?? ''],
      ...labelTerms(one.labels),
    ],
    children: () => groups(one),
  };
}

/** An empty group is not there: VS Code keeps how a row was first shown, and it would stay closed when something comes. */
function groups(one: NamespacePicture): readonly Row[] {
  const containers = one.containers.toSorted((left, right) => byName(left.id, right.id));
  const images = one.images.toSorted((left, right) => byName(left.name, right.name));
  const group = (what: 'containers' | 'images', label: string, children: readonly (() => Row)[]): Row => ({
    id: `containerd/${one.name}/${what}`,
    ...{ label, description: String(children.length), icon: { shape: what === 'images' ? 'layers' : 'package' } },
    spoken: `${label}, ${children.length}`,
    context: 'containerdGroup',
    expansion: what === 'images' ? 'collapsed' : 'expanded',
    subject: { kind: 'containerd-namespace', namespace: one.name },
    tooltip: () => [],
    children: () => children.map((row) => row()),
  });
  const all = [
    group(
      'containers',
      t('Containers'),
      containers.map((each) => () => containerRow(one.name, each)),
    ),
    group(
      'images',
      t('Images'),
      images.map((each) => () => imageRow(one.name, each)),
    ),
  ];
  return all.filter(({ description }) => description !== '0');
}

/** The state of a task in words. */
export function taskWord(status: TaskStatus): string {
  switch (status) {
    case 'none':
      return t('no task');
    case 'unknown':
      return t('state unknown');
    case 'created':
      return t('created');
    case 'running':
      return t('running');
    case 'stopped':
      return t('stopped');
    case 'paused':
      return t('paused');
    case 'pausing':
      return t('being paused');
  }
}

function containerRow(namespace: string, container: CtrContainer): Row {
  const { id, image, task } = container;
  const status = statusOf(container);
  const name = shown(id);
  const ended = status === 'stopped' ? t('exit code {0}', task?.exitStatus ?? 0) : '';
  const pid = task && task.pid > 0 && status !== 'stopped' ? t('pid {0}', task.pid) : '';
  return {
    id: `containerd/${namespace}/containers/${id}`,
    label: name,
    description: facts(taskWord(status), pid, ended, shown(image)),
    icon: icons[status],
    spoken: [name, t('container'), taskWord(status), pid, ended, shown(image)].filter(Boolean).join(', '),
    context: `containerdContainer.${status}${kept(namespace)}`,
    expansion: 'none',
    subject: { kind: 'containerd-container', namespace, id, pid: (status === 'stopped' ? 0 : task?.pid) ?? 0 },
    tooltip: () => [
      [t('Container'), id],
      [t('Task'), facts(taskWord(status), pid, ended)],
      [t('Image'), image],
      [t('Runtime'), container.runtime],
      [t('Snapshotter'), container.snapshotter],
      [t('Created'), container.created === 0 ? '' : formatAge(container.created / 1000)],
      [t('Read-only here'), whyReadOnly(namespace) ?? ''],
      ...labelTerms(container.labels),
    ],
    children: noRows,
  };
}

function imageRow(namespace: string, { name, digest, mediaType, created, labels }: CtrImage): Row {
  const label = shown(name);
  return {
    id: `containerd/${namespace}/images/${name}`,
    label,
    description: shown(digest.replace(/^sha256:/, ''), 13),
    icon: { shape: 'layers' },
    spoken: [label, t('image')].join(', '),
    context: `containerdImage${kept(namespace)}`,
    expansion: 'none',
    subject: { kind: 'containerd-image', namespace, name },
    tooltip: () => [
      [t('Image'), name],
      [t('Digest'), digest],
      [t('Media type'), mediaType],
      [t('Created'), created === 0 ? '' : formatAge(created / 1000)],
      [t('Read-only here'), whyReadOnly(namespace) ?? ''],
      ...labelTerms(labels),
    ],
    children: noRows,
  };
}

const kept = (namespace: string): string => (whyReadOnly(namespace) === undefined ? '' : '.owned');

function labelTerms(labels: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...labels].map(([key, value]): readonly [string, string] => [t('Label'), `${key}=${value}`]);
}
