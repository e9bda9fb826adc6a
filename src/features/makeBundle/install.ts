import type { Host } from '../../core/host/host';
import { t } from '../../core/l10n/l10n';
import { BundleError } from '../../core/runtime/make/bundleError';
import { skopeoLines } from '../../core/runtime/make/lines';
import { copy } from '../../ui/announce';
import type { Remedy } from '../../ui/report';

/** A button with the line that installs skopeo on this machine, where it is what was missing. */
export async function installRemedy(host: Host, error: unknown): Promise<readonly Remedy[]> {
  if (!BundleError.is(error, 'no-program')) return [];
  for (const [manager, line] of skopeoLines)
    if ((await host.which(manager)) !== undefined) return [{ label: t('Copy: {0}', line), run: () => copy(line) }];
  return [];
}
