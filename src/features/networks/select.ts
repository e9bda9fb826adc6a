import type { ContainerRecord, NetworkRecord } from '../../core/engine/records';
import { networkRows } from '../../core/rows/networks';
import type { Row, RowSubject } from '../../core/rows/row';
import type { Node } from '../../ui/liveTree';
import { recordsOf, rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';

export interface SelectOptions {
  readonly states?: RegExp;
  readonly number?: 'one' | 'many';
}

const any = /^(network|bridge)\b/;

/** The networks of a selection that fit, a bridge's row standing for its network; asked for where nothing was selected. */
export async function selectNetworks(
  services: Services,
  nodes: readonly Node[],
  options: SelectOptions = {},
): Promise<readonly NetworkRecord[]> {
  const { store } = await services.window.looking();
  const fits = (row: Row): boolean => (options.states ?? any).test(row.context);
  const rows = await rowsOrPick(services, nodes, {
    kind: 'networks',
    rows: () => networkRows(store.snapshot),
    fits,
    many: options.number !== 'one',
  });
  return recordsOf(
    services,
    'networks',
    rows.filter(fits).flatMap((row) => idOf(row.subject)),
  );
}

function idOf(subject: RowSubject): readonly string[] {
  if (subject.kind === 'network') return [subject.id];
  return subject.kind === 'bridge' ? [subject.networkId] : [];
}

/** Everything that the window's engine holds, both kinds read. Rejects with the EngineError when it cannot be asked. */
export async function held(services: Services): Promise<{
  readonly networks: readonly NetworkRecord[];
  readonly containers: readonly ContainerRecord[];
}> {
  const { store } = await services.window.looking();
  const watches = (['networks', 'containers'] as const).map((kind) => store.watch(kind));
  try {
    await Promise.all([store.whenLoaded('networks'), store.whenLoaded('containers')]);
    if (store.connection.is === 'failed') throw store.connection.error;
    const { networks, containers } = store.snapshot;
    return { networks: [...networks.values()], containers: [...containers.values()] };
  } finally {
    watches.forEach((watch) => watch.dispose());
  }
}
