import { t } from '../l10n/l10n';
import { formatBytes } from '../text/formatBytes';
import { visible } from '../text/visible';
import { type Layer, type LayerPhase, type Layers, layerTotals } from './layers';

/** One line for a notification: "3 of 7 layers · 12MB of 40MB · 2 extracting". */
export function layerSummary(state: Layers): string {
  const totals = layerTotals(state);
  if (totals.layers === 0) return visible(state.said);
  return [
    t('{0} of {1} layers', totals.finished, totals.layers),
    ...(totals.size > 0 ? [t('{0} of {1}', formatBytes(totals.moved), formatBytes(totals.size))] : []),
    ...(totals.extracting > 0 ? [t('{0} extracting', totals.extracting)] : []),
    ...(totals.retrying > 0 ? [t('{0} trying again', totals.retrying)] : []),
  ].join(' · ');
}

/** One line a layer, as docker's own command line shows them, and what was said last of the whole. */
export function layerLines({ layers, said }: Layers): readonly string[] {
  return [...[...layers.values()].map(layerLine), ...(said === '' ? [] : [visible(said)])];
}

function layerLine({ id, phase, current, total }: Layer): string {
  const words = `${visible(id)}  ${phaseWords(phase)}`;
  if (phase !== 'moving' && phase !== 'extracting') return total > 0 ? `${words}  ${formatBytes(total)}` : words;
  return total > 0 ? `${words}  ${bar(current / total)}  ${formatBytes(current)} / ${formatBytes(total)}` : words;
}

/** Characters of a whole bar. */
const width = 30;

function bar(part: number): string {
  const filled = Math.round(Math.min(part, 1) * width);
  return `[${'='.repeat(filled)}${' '.repeat(width - filled)}]`;
}

function phaseWords(phase: LayerPhase): string {
  switch (phase) {
    case 'waiting':
      return t('waiting');
    case 'moving':
      return t('transferring');
    case 'checking':
      return t('checked');
    case 'extracting':
      return t('extracting');
    case 'retrying':
      return t('trying again');
    case 'done':
      return t('done');
    case 'there':
      return t('already there');
  }
}
