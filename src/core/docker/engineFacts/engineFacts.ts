import type { InfoRecord } from '../../engine/parse/info';
import type { VersionRecord } from '../../engine/parse/version';
import { t } from '../../l10n/l10n';
import type { FactGroup } from './fact';
import { limitFacts } from './limits';
import { registryFacts } from './registries';
import { securityFacts } from './security';
import { storageFacts } from './storage';
import { warningFacts } from './warnings';
import { whatItIs } from './whatItIs';

/**
 * What `docker info` and `docker version` say, explained: in groups, what wants to be looked at first. What an engine
 * does not say is left out; groups without facts too.
 */
export function engineFacts(info: InfoRecord, version: VersionRecord): readonly FactGroup[] {
  const groups: readonly FactGroup[] = [
    { id: 'warnings', title: t('What the engine warns of'), facts: warningFacts(info.warnings) },
    { id: 'engine', title: t('What it is'), facts: whatItIs(info, version) },
    { id: 'storage', title: t('Where things are kept'), facts: storageFacts(info) },
    { id: 'limits', title: t('How limits are kept'), facts: limitFacts(info) },
    { id: 'security', title: t('What keeps containers in'), facts: securityFacts(info) },
    { id: 'registries', title: t('Where images come from'), facts: registryFacts(info) },
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

/** How many facts want to be looked at: one sentence for the top of a page. */
export function summaryOf(groups: readonly FactGroup[]): string {
  const levels = groups.flatMap(({ facts }) => facts.map(({ level }) => level));
  const warnings = levels.filter((level) => level === 'warning').length;
  const advice = levels.filter((level) => level === 'advice').length;
  if (warnings + advice === 0) return t('Nothing here needs to be changed.');
  return t('Warnings: {0}. Advice: {1}.', warnings, advice);
}
