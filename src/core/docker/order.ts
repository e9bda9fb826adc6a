import type { ContainerRecord, ContainerState } from '../engine/records';

/** By what containers are sorted. */
export const sortings = ['name', 'created', 'state'] as const;
export type SortBy = (typeof sortings)[number];

/** Lively first. */
const states: readonly ContainerState[] = [
  'running',
  'restarting',
  'paused',
  'created',
  'exited',
  'dead',
  'removing',
  'unknown',
];

/** As people read names, with numbers by value, whatever the language of the machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** Names in their order, the empty one last. */
export function byValue(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

export function byState(left: string, right: string): number {
  return states.findIndex((one) => one === left) - states.findIndex((one) => one === right);
}

export function inOrder(sortBy: SortBy): (left: ContainerRecord, right: ContainerRecord) => number {
  const byName = (left: ContainerRecord, right: ContainerRecord): number =>
    collator.compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
  switch (sortBy) {
    case 'name':
      return byName;
    case 'created':
      return (left, right) => right.created - left.created || byName(left, right);
    case 'state':
      return (left, right) => byState(left.state, right.state) || byName(left, right);
  }
}
