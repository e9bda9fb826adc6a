import { t } from '../../core/l10n/l10n';
import { commandLine } from '../../core/text/quote';
import { isCancelled } from '../../ui/report';
import { placeOf } from './address';
import { nameOfPlace, type Work } from './work';

/** A copy, for the journal. */
export interface Copying {
  readonly title: string;
  readonly from: Side;
  readonly to: Side;
}

/** A path of this machine, one of a container or volume, or the name of a file that came without a path. */
export type Side = string | { readonly place: string; readonly path: string } | { readonly name: string };

/** Runs a copy and writes the line for it into the journal; of a volume there is a line only with a container around it. */
export async function record<T>(work: Work, copying: Copying, run: () => Promise<T>): Promise<T> {
  const { choice } = (await work.services.window.looking()).target;
  const needs = needsOf(copying);
  const done = { title: copying.title, argv: await lineOf(work, copying), ...(needs !== undefined && { needs }) };
  try {
    const result = await run();
    work.services.journal.recordLine(choice, done);
    return result;
  } catch (error) {
    if (!isCancelled(error)) work.services.journal.recordLine(choice, { ...done, error });
    throw error;
  }
}

async function lineOf(work: Work, { from, to }: Copying): Promise<[string, ...string[]]> {
  const [source, target] = [await said(work, from), await said(work, to)];
  if (!isPlace(from) || !isPlace(to)) return ['docker', 'cp', source, target];
  // docker copies from no container into another, but an archive goes through a pipe (docker-cp(1)).
  const folder = target.slice(0, target.lastIndexOf('/') + 1);
  const line = `${commandLine(['docker', 'cp', source, '-'])} | ${commandLine(['docker', 'cp', '-', folder])}`;
  return ['sh', '-c', line];
}

function isPlace(side: Side): side is Extract<Side, { readonly place: string }> {
  return typeof side !== 'string' && 'place' in side;
}

/** What a line for a copy would miss. */
function needsOf({ from, to }: Copying): string | undefined {
  if (typeof from !== 'string' && 'name' in from) return t('a file of the machine that shows the window');
  const hasVolume = [from, to].some((side) => isPlace(side) && placeOf(side.place)?.kind === 'volume');
  return hasVolume ? t('a container that has the volume') : undefined;
}

async function said(work: Work, side: Side): Promise<string> {
  if (typeof side === 'string') return side;
  if (!isPlace(side)) return side.name;
  const place = placeOf(side.place);
  if (place?.kind !== 'volume') return `${nameOfPlace(work, side.place)}:${side.path}`;
  const source = await work.places.source(side.place);
  return `${t('HELPER')}:${source.inContainer(side.path)}`;
}
