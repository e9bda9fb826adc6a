import * as vscode from 'vscode';
import { connectContainer } from '../../core/docker/networkPlans';
import type { ContainerRecord, NetworkRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { type ConnectForm, connectProblems, emptyConnectForm, whyNotConnect } from '../../core/net/connecting';
import { valuesOf } from '../../core/net/networkForm';
import type { Plan } from '../../core/plan/plan';
import { planLines } from '../../core/plan/render/lines';
import { stateWord } from '../../core/rows/containerState';
import { facts } from '../../core/rows/row';
import { listText } from '../../core/text/message';
import { askForm, type Field } from '../../ui/form';
import type { Services } from '../../ui/services';
import type { FormTools } from './forms';
import { held } from './select';

const view = 'stevedore.networks';

/** Asks how a container is to be in a network, and puts it there; what the engine refuses leads back to the form as it was. */
export async function connectByForm(
  { services, act }: FormTools,
  container: ContainerRecord,
  network: NetworkRecord,
): Promise<void> {
  const problem = whyNotConnect(container, network);
  if (problem !== undefined) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  let initial = emptyConnectForm;
  for (;;) {
    const form = await askConnection(services, { container, network, initial });
    if (!form) return;
    const report = await act(services, [planOf(container, network, form)], { view, doing: t('Connecting') });
    if (report?.items.some(({ outcome }) => outcome.kind === 'failed') !== true) return;
    initial = form;
  }
}

function planOf(container: ContainerRecord, network: NetworkRecord, form: ConnectForm): Plan {
  const ipv4 = form.ipv4.trim();
  const ipv6 = form.ipv6.trim();
  return connectContainer(container, network, {
    ...(ipv4 !== '' && { ipv4 }),
    ...(ipv6 !== '' && { ipv6 }),
    aliases: valuesOf(form.aliases),
  });
}

interface Asked {
  readonly container: ContainerRecord;
  readonly network: NetworkRecord;
  readonly initial: ConnectForm;
}

async function askConnection(
  services: Services,
  { container, network, initial }: Asked,
): Promise<ConnectForm | undefined> {
  const { containers } = await held(services);
  const troubles = (form: ConnectForm) =>
    connectProblems(form, network, containers).map((problem) => ({ ...problem, weight: 'error' as const }));
  const field = (name: keyof ConnectForm, words: Words): Field<ConnectForm> => {
    const set = (form: ConnectForm, text: string): ConnectForm => ({ ...form, [name]: text });
    return {
      kind: 'text',
      ...words,
      get: (form) => form[name],
      set,
      troubles: (form, text) => troubles(set(form, text)).filter((one) => one.field === name),
    };
  };
  return askForm<ConnectForm>({
    title: planOf(container, network, initial).title,
    placeholder: t('Enter connects; the fields below are optional'),
    initial,
    fields: fieldWords(network).map(([name, words]) => field(name, words)),
    done: (form) => {
      const plan = planOf(container, network, form);
      return { label: plan.title, line: planLines(plan)[0] ?? '' };
    },
    troubles,
  });
}

interface Words {
  readonly label: string;
  readonly prompt: string;
  readonly example: string;
  readonly whenEmpty: string;
}

function fieldWords(network: NetworkRecord): readonly (readonly [keyof ConnectForm, Words])[] {
  const subnets = network.subnets.map(({ subnet }) => subnet).join(', ');
  const address = { prompt: t('An address of {0} that is free.', subnets), whenEmpty: t('the engine chooses') };
  return [
    ['ipv4', { label: t('IP address'), example: '10.20.0.9', ...address }],
    ['ipv6', { label: t('IPv6 address'), example: 'fd00:20::9', ...address }],
    [
      'aliases',
      {
        label: t('Aliases'),
        prompt: t('Names under which the others find it, with a blank between two.'),
        example: 'db cache',
        whenEmpty: t('only its own name'),
      },
    ],
  ];
}

/** Which container is to come into a network: those that can, first. */
export async function askContainer(services: Services, network: NetworkRecord): Promise<ContainerRecord | undefined> {
  const { containers } = await held(services);
  const items = containers.map((container) => ({
    label: listText(container.name),
    description: listText(facts(stateWord(container.state), whyNotConnect(container, network) ?? '')),
    container,
    can: whyNotConnect(container, network) === undefined,
  }));
  const sorted = items.toSorted((left, right) => Number(right.can) - Number(left.can));
  return (await pick(sorted, t('Which container is to come into {0}?', listText(network.name))))?.container;
}

/** Which network a container is to come into: those that can be, first. */
export async function askNetwork(services: Services, container: ContainerRecord): Promise<NetworkRecord | undefined> {
  const { networks } = await held(services);
  const items = networks.map((network) => ({
    label: listText(network.name),
    description: listText(
      facts(network.driver, ...network.subnets.map(({ subnet }) => subnet), whyNotConnect(container, network) ?? ''),
    ),
    network,
    can: whyNotConnect(container, network) === undefined,
  }));
  const sorted = items.toSorted((left, right) => Number(right.can) - Number(left.can));
  return (await pick(sorted, t('Which network is {0} to come into?', listText(container.name))))?.network;
}

async function pick<T extends vscode.QuickPickItem>(items: readonly T[], placeHolder: string): Promise<T | undefined> {
  if (items.length > 0) return vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
  return undefined;
}
