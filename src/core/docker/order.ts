import type { ContainerRecord, ContainerState } from '../engine/records';
import { byName } from '../text/byName';

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

/** Names in their order, the empty one last. */
export function byValue(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return byName(left, right) || (left < right ? -1 : 1);
}

export function byState(left: string, right: string): number {
  return states.findIndex((one) => one === left) - states.findIndex((one) => one === right);
}

export function inOrder(sortBy: SortBy): (left: ContainerRecord, right: ContainerRecord) => number {
  const byNameThenId = (left: ContainerRecord, right: ContainerRecord): number =>
    byName(left.name, right.name) || (left.id < right.id ? -1 : 1);
  switch (sortBy) {
    case 'name':
      return byNameThenId;
    case 'created':
      return (left, right) => right.created - left.created || byNameThenId(left, right);
    case 'state':
      return (left, right) => byState(left.state, right.state) || byNameThenId(left, right);
  }
}
