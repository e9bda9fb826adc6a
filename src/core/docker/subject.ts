import type { Subject } from '../engine/calls';
import type { ContainerRecord } from '../engine/records';

/** Who a call is about. A container that is being removed may have lost its name: then the short id stands for it. */
export function subjectOf(record: Pick<ContainerRecord, 'id' | 'name'>): Subject {
  return { id: record.id, name: record.name === '' ? shortId(record.id) : record.name };
}

/** The twelve digits that docker prints, without the `sha256:` of images. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
