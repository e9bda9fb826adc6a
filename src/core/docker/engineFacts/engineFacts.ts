import type { InfoRecord } from '../../engine/parse/info';
import type { VersionRecord } from '../../engine/parse/version';
import { t } from '../../l10n/l10n';
import type { FactGroup, FactLevel } from './fact';
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

/** Which facts want to be looked at: a sentence or two for the top of a page. */
export function summaryOf(groups: readonly FactGroup[]): string {
  const facts = groups.flatMap((group) => group.facts);
  const titles = (level: FactLevel): string =>
    facts
      .filter((fact) => fact.level === level)
      .map(({ title }) => title)
      .join(' · ');
  const [warnings, advice] = [titles('warning'), titles('advice')];
  if (warnings === '' && advice === '') return t('Nothing here needs to be changed.');
  return [
    ...(warnings === '' ? [] : [t('Warnings: {0}.', warnings)]),
    ...(advice === '' ? [] : [t('Advice: {0}.', advice)]),
  ].join(' ');
}
