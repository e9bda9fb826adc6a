import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { prune } from './enginePlan';

/** What nothing builds with now (docker-builder-prune(1)). The next build makes it again, and takes longer. */
export function pruneBuildCache(): Plan {
  return prune(
    t('Prune the Build Cache'),
    t('build cache'),
    { op: 'build.prune' },
    {
      goes: t('Removes the build cache that no image needs. The next build takes longer.'),
      stays: t('Images stay.'),
    },
  );
}
