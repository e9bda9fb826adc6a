import { t } from '../../core/l10n/l10n';
import { rootHost } from '../../ui/rootHost';
import type { Services } from '../../ui/services';

/** Asks whether root may be asked for its containers: when that is for as long as the window is open, the view shows them. */
export async function showRoots(services: Services): Promise<void> {
  const why = t('Runtimes keep the state of what root runs where only root may look.');
  await rootHost(services, { why, lines: ['runc list', 'crun list'], forSession: true });
}
