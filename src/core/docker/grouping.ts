import type { ContainerRecord } from '../engine/records';
import { composeOf } from './compose';
import { matches } from './filter';
import { labelValue } from './labels';
import { byState, byValue, inOrder, type SortBy, sortings } from './order';

/** By what the containers are put together. */
export const groupings = ['compose', 'state', 'image', 'network', 'label', 'none'] as const;
export type GroupBy = (typeof groupings)[number];

export type { SortBy };

export function isGroupBy(text: string): text is GroupBy {
  return groupings.some((one) => one === text);
}

export function isSortBy(text: string): text is SortBy {
  return sortings.some((one) => one === text);
}

export interface Arrangement {
  readonly groupBy: GroupBy;
  /** The key of the label, for `groupBy: 'label'`. */
  readonly groupByLabel: string;
  readonly sortBy: SortBy;
  /** Words that must all be found; empty keeps everything. */
  readonly filter: string;
}

export interface ContainerGroup {
  /** Stable id; undefined for containers that stand without a group. */
  readonly key: string | undefined;
  /** The project, state, image, network or value of the label, as the engine gave it; empty for those that have none. */
  readonly value: string;
  readonly containers: readonly ContainerRecord[];
}

/**
 * Filters, groups and sorts. Groups are sorted by value (states in the order of their liveliness), those without a value
 * last; a container in several networks is in several groups. Where nothing has a value there are no groups.
 */
export function groupContainers(
  containers: Iterable<ContainerRecord>,
  arrangement: Arrangement,
): readonly ContainerGroup[] {
  const kept = [...containers].filter((one) => matches(one, arrangement.filter)).sort(inOrder(arrangement.sortBy));
  const groups = new Map<string, ContainerRecord[]>();
  for (const container of kept) {
    for (const value of valuesOf(container, arrangement)) {
      groups.set(value, [...(groups.get(value) ?? []), container]);
    }
  }
  const values = [...groups.keys()].sort(arrangement.groupBy === 'state' ? byState : byValue);
  const grouped = values.some((value) => value !== '');
  return values.map((value) => ({
    key: grouped ? keyOf(arrangement, value) : undefined,
    value,
    containers: groups.get(value) ?? [],
  }));
}

function keyOf({ groupBy, groupByLabel }: Arrangement, value: string): string {
  return groupBy === 'label' ? `label:${groupByLabel}=${value}` : `${groupBy}:${value}`;
}

function valuesOf(container: ContainerRecord, { groupBy, groupByLabel }: Arrangement): readonly string[] {
  switch (groupBy) {
    case 'compose':
      return [composeOf(container)?.project ?? ''];
    case 'state':
      return [container.state];
    case 'image':
      return [container.image];
    case 'network': {
      const names = new Set(container.endpoints.map((endpoint) => endpoint.networkName));
      return names.size === 0 ? [''] : [...names];
    }
    case 'label':
      return [labelValue(container.labels, groupByLabel) ?? ''];
    case 'none':
      return [''];
  }
}
