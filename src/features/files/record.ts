import { t } from '../../core/l10n/l10n';
import { isCancelled } from '../../ui/report';
import { placeOf } from './address';
import { nameOfPlace, type Work } from './work';

/** A copy, for the journal. */
export interface Copying {
  readonly title: string;
  readonly from: Side;
  readonly to: Side;
}

/** A path of this machine, or one of a container or volume. */
type Side = string | { readonly place: string; readonly path: string };

/** Runs a copy and writes the line for it into the journal; of a volume there is a line only with a container around it. */
export async function record<T>(work: Work, { title, from, to }: Copying, run: () => Promise<T>): Promise<T> {
  const { choice } = (await work.services.window.looking()).target;
  const argv = ['docker', 'cp', await said(work, from), await said(work, to)] as const;
  try {
    const result = await run();
    work.services.journal.recordLine(choice, { title, argv: [...argv] });
    return result;
  } catch (error) {
    if (!isCancelled(error)) work.services.journal.recordLine(choice, { title, argv: [...argv], error });
    throw error;
  }
}

async function said(work: Work, side: Side): Promise<string> {
  if (typeof side === 'string') return side;
  const place = placeOf(side.place);
  if (place?.kind !== 'volume') return `${nameOfPlace(work, side.place)}:${side.path}`;
  const source = await work.places.source(side.place);
  return `${t('HELPER')}:${source.inContainer(side.path)}`;
}
