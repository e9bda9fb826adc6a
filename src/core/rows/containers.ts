import { composeOf } from '../docker/compose';
import { type ContainerGroup, groupContainers, type GroupBy, type SortBy } from '../docker/grouping';
import { labelOf } from '../docker/label';
import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Usage } from '../docker/usage';
import type { Snapshot } from '../store/snapshot';
import { binaryBytes, percent } from '../text/formatUsage';
import { formatTime } from '../text/formatTime';
import { commandLine } from '../text/quote';
import { containerChildren } from './containerChildren';
import { containerIcon, exitCode, healthWord, stateWord } from './containerState';
import { facts, type Row, shown } from './row';

/** How the Containers view is arranged. */
export interface ContainersLayout {
  readonly groupBy: GroupBy;
  /** The key of the label, for `groupBy: 'label'`. */
  readonly groupByLabel: string;
  readonly sortBy: SortBy;
  /** Words that must all be found; empty shows everything. */
  readonly filter: string;
  /** What a row is labelled with: see `labelOf`. */
  readonly label: string;
  /** What running containers use, by id, where that is to be seen. */
  readonly usage?: ReadonlyMap<string, Usage>;
}

/** The rows of the Containers view: groups where there are any, containers, and in those that run what they hold. */
export function containerRows(snapshot: Snapshot, layout: ContainersLayout): readonly Row[] {
  const groups = groupContainers([...snapshot.containers.values()], layout);
  return groups.flatMap((group) =>
    group.key === undefined ? group.containers.map((one) => containerRow(one, layout, '')) : [groupRow(group, layout)],
  );
}

function groupRow(group: ContainerGroup, layout: ContainersLayout): Row {
  const running = group.containers.filter((one) => one.state === 'running').length;
  const label = groupLabel(group, layout);
  const count = t('{0} of {1} running', running, group.containers.length);
  const containerIds = group.containers.map((one) => one.id);
  const project = layout.groupBy === 'compose' && group.value !== '' ? group.value : undefined;
  const id = `group:${group.key ?? ''}`;
  return {
    id,
    label,
    description: layout.groupBy === 'state' ? String(group.containers.length) : count,
    icon: groupIcon(group, layout),
    spoken: [label, project === undefined ? t('group') : t('compose project'), count].join(', '),
    context: project === undefined ? 'group' : 'compose-project',
    expansion: 'expanded',
    subject:
      project === undefined ? { kind: 'group', containerIds } : { kind: 'compose-project', project, containerIds },
    tooltip: () => [
      [project === undefined ? t('Group') : t('Compose project'), label],
      [t('Containers'), count],
      [t('Folder'), project === undefined ? '' : (composeOf(group.containers[0])?.workingDir ?? '')],
    ],
    children: () => group.containers.map((one) => containerRow(one, layout, `${id}/`)),
  };
}

function groupLabel(group: ContainerGroup, layout: ContainersLayout): string {
  if (layout.groupBy === 'state' && group.containers[0]) return stateWord(group.containers[0].state);
  if (group.value !== '') return shown(group.value);
  switch (layout.groupBy) {
    case 'compose':
      return t('Not in a compose project');
    case 'network':
      return t('Without a network');
    case 'label':
      return t('Without the label');
    default:
      return t('Others');
  }
}

function groupIcon(group: ContainerGroup, layout: ContainersLayout): Row['icon'] {
  if (layout.groupBy === 'state' && group.containers[0])
    return containerIcon({ state: group.containers[0].state, health: 'none' });
  return {
    shape: {
      compose: 'multiple-windows',
      image: 'layers',
      network: 'type-hierarchy',
      label: 'tag',
      state: 'list-tree',
      none: 'list-tree',
    }[layout.groupBy],
  };
}

/** `where` is the id of the group: a container may be in several networks, and each of its rows has an id of its own. */
function containerRow(record: ContainerRecord, layout: ContainersLayout, where: string): Row {
  const label = shown(labelOf(record, layout.label));
  const code = record.state === 'exited' ? exitCode(record.status) : undefined;
  const state = code === undefined ? stateWord(record.state) : t('exited with {0}', code);
  const health = healthWord(record.health);
  const children = () => containerChildren(record, where);
  const published = record.state === 'running' && record.ports.some((port) => port.hostPort !== undefined);
  return {
    id: `${where}container:${record.id}`,
    label,
    description: facts(state, health, ...usageWords(layout.usage?.get(record.id)), shown(record.image)),
    icon: containerIcon(record),
    spoken: [label, t('container'), state, health, shown(record.image)].filter(Boolean).join(', '),
    context: `container.${record.state}${published ? '.ports' : ''}`,
    expansion: record.state === 'running' || record.state === 'paused' ? 'collapsed' : 'none',
    subject: { kind: 'container', id: record.id },
    tooltip: () => containerTooltip(record, state),
    children,
  };
}

/** CPU and memory, as `docker stats` writes them. */
function usageWords(usage: Usage | undefined): readonly string[] {
  return usage ? [percent(usage.cpu), binaryBytes(usage.memory)] : [];
}

function containerTooltip(record: ContainerRecord, state: string): readonly (readonly [string, string])[] {
  return [
    [t('Container'), record.name],
    [t('Id'), record.id],
    [t('State'), state],
    [t('Health'), healthWord(record.health)],
    [t('Image'), record.image],
    [t('Runs'), record.command],
    [t('Created'), formatTime(record.created)],
    ...Object.entries(record.labels).map(([key, value]): readonly [string, string] => [t('Label'), `${key}=${value}`]),
    [t('Command'), commandLine(['docker', 'inspect', record.name])],
  ];
}
