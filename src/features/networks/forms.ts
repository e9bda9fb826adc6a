import * as vscode from 'vscode';
import type { ContainerRecord, NetworkRecord } from '../../core/engine/records';
import { useBundle } from '../../core/l10n/l10n';
import { presetOf } from '../../core/net/networkForm';
import type { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import { askContainer, askNetwork, connectByForm } from './connect';
import { createByForm } from './create';

/** What the forms are handed: in an entry of its own they have copies of the core, and plans run in the one that knows the engine. */
export interface FormTools {
  readonly services: Services;
  readonly act: typeof act;
}

/** The forms of networks, with the arithmetic of addresses: loaded when the first one is opened. */
export interface Forms {
  /** `preset`: what whoever called knows of the network already; see `presetOf`. */
  create(preset: unknown): Promise<void>;
  connect(container: ContainerRecord, network: NetworkRecord): Promise<void>;
  askContainer(network: NetworkRecord): Promise<ContainerRecord | undefined>;
  askNetwork(container: ContainerRecord): Promise<NetworkRecord | undefined>;
}

export function createForms(tools: FormTools): Forms {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const { services } = tools;
  return {
    create: (preset) => createByForm(tools, presetOf(preset)),
    connect: (container, network) => connectByForm(tools, container, network),
    askContainer: (network) => askContainer(services, network),
    askNetwork: (container) => askNetwork(services, container),
  };
}
