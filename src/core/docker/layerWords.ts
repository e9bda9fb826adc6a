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

/** Where each layer is, one line each, and what was said last of the whole. A line changes with the phase, not with every byte. */
export function layerLines({ layers, said }: Layers): readonly string[] {
  return [...[...layers.values()].map(layerLine), ...(said === '' ? [] : [visible(said)])];
}

function layerLine({ id, phase, total }: Layer): string {
  return `${visible(id)}  ${phaseWords(phase)}${total > 0 ? `  ${formatBytes(total)}` : ''}`;
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
