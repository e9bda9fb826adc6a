import type { ContainerRecord } from '../../core/engine/records';
import { containerRows } from '../../core/rows/containers';
import type { Row } from '../../core/rows/row';
import { emptySnapshot } from '../../core/store/snapshot';
import type { Node } from '../../ui/liveTree';
import { recordsOf, rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';
import { layoutFromSettings } from './layout';

/** The containers of a selection whose state fits; asked for where nothing was selected. `states` is held against `viewItem`. */
export async function containersOf(
  services: Services,
  nodes: readonly Node[],
  states: RegExp,
  number: 'one' | 'many' = 'many',
): Promise<readonly ContainerRecord[]> {
  const fits = (row: Row): boolean => states.test(row.context);
  const rows = await rowsOrPick(services, nodes, {
    kind: 'containers',
    rows: () =>
      containerRows(services.window.current?.store.snapshot ?? emptySnapshot, {
        ...layoutFromSettings(''),
        groupBy: 'none',
      }),
    fits,
    many: number === 'many',
  });
  const ids = rows.filter(fits).flatMap((row) => (row.subject.kind === 'container' ? [row.subject.id] : []));
  return recordsOf(services, 'containers', ids);
}
