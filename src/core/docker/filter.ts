import type { ContainerRecord } from '../engine/records';

/** Whether every word of `filter` is found in the name, image, state, health, id or a label. Case does not count. */
export function matches(record: ContainerRecord, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const labels = Object.entries(record.labels).map(([key, value]) => `${key}=${value}`);
  const hay = [
    record.name,
    record.image,
    record.state,
    record.health === 'none' ? '' : record.health,
    record.id,
    ...labels,
  ];
  const text = hay.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
