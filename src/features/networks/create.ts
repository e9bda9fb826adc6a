import { createNetwork } from '../../core/docker/networkDraft';
import { t } from '../../core/l10n/l10n';
import type { FormFacts } from '../../core/net/formProblem';
import { emptyForm, draftOf, type NetworkForm } from '../../core/net/networkForm';
import { readRoutes } from '../../core/net/readRoutes';
import { formProblems } from '../../core/net/formProblems';
import { planLines } from '../../core/plan/render/lines';
import { askForm } from '../../ui/form';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { networkFields } from './createFields';
import type { FormTools } from './forms';
import { held } from './select';

const view = 'stevedore.networks';

/** Longest time for reading the routes of the machine, in milliseconds; without them the form says nothing about them. */
const patience = 5000;

/**
 * Asks for a network and makes it; what the engine refuses leads back to the form as it was. `preset`: what whoever called
 * knows already, such as a pasted line.
 */
export async function createByForm({ services, act }: FormTools, preset: Partial<NetworkForm>): Promise<void> {
  if (!mayChange()) return;
  let initial: NetworkForm = { ...emptyForm, ...preset };
  for (;;) {
    const form = await askNetwork(services, initial);
    if (!form) return;
    const report = await act(services, [createNetwork(draftOf(form))], { view, doing: t('Creating a network') });
    if (report?.items.some(({ outcome }) => outcome.kind === 'failed') !== true) return;
    initial = form;
  }
}

async function askNetwork(services: Services, initial: NetworkForm): Promise<NetworkForm | undefined> {
  const facts = await factsOf(services);
  const troubles = (form: NetworkForm) => formProblems(form, facts());
  return askForm<NetworkForm>({
    title: t('Create Network'),
    placeholder: t('Name of the network; Enter makes it'),
    initial,
    typed: { get: (form) => form.name, set: (form, name) => ({ ...form, name }) },
    fields: networkFields(troubles),
    done: (form) => ({
      label: form.name.trim() === '' ? t('Create a network') : t('Create network {0}', form.name.trim()),
      line: planLines(createNetwork(draftOf(form)))[0] ?? '',
    }),
    troubles,
  });
}

/** What the form is held against. The routes come when they are read; nobody waits for them. */
async function factsOf(services: Services): Promise<() => FormFacts> {
  const { networks, containers } = await held(services);
  let facts: FormFacts = { networks, routes: undefined };
  const { host } = (await services.window.looking()).target;
  readRoutes(host, { networks, containers }, AbortSignal.timeout(patience)).then(
    (routes) => (facts = { networks, routes }),
    (error: unknown) => services.log.warn(`routes: ${String(error)}`),
  );
  return () => facts;
}
