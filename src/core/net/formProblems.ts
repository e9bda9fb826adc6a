import { builtInNetworks } from '../docker/networkActions';
import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { hasUnseen, visible } from '../text/visible';
import type { FormFacts, FormProblem } from './formProblem';
import { gatewayProblems, rangeProblems } from './addressProblems';
import { type NetworkForm, valuesOf } from './networkForm';
import { subnetProblems } from './subnetProblems';

/** Everything that speaks against the network that a form describes, what the engine would refuse first. */
export function formProblems(form: NetworkForm, facts: FormFacts): readonly FormProblem[] {
  const problems = [
    ...nameProblems(form.name.trim(), facts.networks),
    ...subnetProblems(form, facts),
    ...gatewayProblems(form),
    ...rangeProblems(form),
    ...pairProblems('options', form.options),
    ...pairProblems('labels', form.labels),
  ];
  return [
    ...problems.filter(({ weight }) => weight === 'error'),
    ...problems.filter(({ weight }) => weight !== 'error'),
  ];
}

/** Texts that every network mode of docker claims for itself (moby, runconfig, IsPreDefinedNetwork and container modes). */
const reserved: readonly string[] = [...builtInNetworks, 'default'];

function nameProblems(name: string, networks: readonly NetworkRecord[]): readonly FormProblem[] {
  const text = nameProblem(name, networks);
  return text === undefined ? [] : [{ field: 'name', weight: 'error', text }];
}

function nameProblem(name: string, networks: readonly NetworkRecord[]): string | undefined {
  if (name === '') return t('A network needs a name.');
  if (hasUnseen(name)) return t('{0} holds characters that nobody sees. Leave them out.', visible(name));
  if (reserved.includes(name) || name.startsWith('container:'))
    return t('{0} is a word of the engine. Take another name.', name);
  const same = networks.find((one) => one.name === name);
  return same && t('There is a network {0} already ({1}). Take another name.', name, visible(same.driver));
}

function pairProblems(field: 'options' | 'labels', text: string): readonly FormProblem[] {
  return valuesOf(text)
    .filter((value) => value.startsWith('=') || (field === 'options' && !value.includes('=')) || hasUnseen(value))
    .map((value) => ({ field, weight: 'error', text: t('{0} is not key=value.', visible(value)) }));
}
