import { t } from '../../core/l10n/l10n';
import type { EngineWords } from './protocol';

export function engineWords(): EngineWords {
  return {
    levels: { fine: t('Fine'), info: t('Good to know'), advice: t('Advice'), warning: t('Warning') },
    facts: t('What this engine is'),
    reach: t('What Docker Can Reach'),
    usage: t('Disk usage'),
    events: t('Events'),
    copy: t('Copy'),
    copied: t('Copied'),
    again: t('Try Again'),
    reading: t('Asking the engine…'),
    todo: t('What to do'),
    measure: t('Measure'),
    measureAgain: t('Measure Again'),
    measureWhy: t(
      'The engine walks all layers and volumes for this, which takes long where there are many: only when asked.',
    ),
    measuring: t('The engine is measuring…'),
    cancel: t('Cancel'),
    usageColumns: [t('What'), t('Number'), t('In use'), t('Size'), t('Can be reclaimed'), ''],
    usageMeans: t(
      'In use: images and volumes that a container has, stopped ones too, and containers that run. What containers write without a volume counts as theirs; their logs are counted nowhere.',
    ),
    prune: t('Prune…'),
    eventsWhy: t('What happens on the engine, as it happens: everything that Stevedore shows follows from these.'),
    eventColumns: [t('Time'), t('Kind'), t('Action'), t('Name'), t('Details')],
    filter: t('Filter events'),
    filterHint: 'container die',
    hideNoise: t('Hide exec and health checks'),
    pause: t('Pause'),
    resume: t('Resume'),
    waiting: t('{0} new events are waiting.', '{0}'),
    noEvents: t('Nothing has happened in the last hour.'),
    noMatch: t('No event fits the filter.'),
    spoken: t('{0} new events. The last: {1}', '{0}', '{1}'),
  };
}
