import * as vscode from 'vscode';
import { registryOfDomain } from '../../core/docker/registry/registryName';
import type { TransferMessage } from '../../core/engine/transferMessages';
import { TransferError } from '../../core/engine/transferError';
import { t } from '../../core/l10n/l10n';
import { showTransfer } from '../../ui/pullProgress';
import type { Remedy } from '../../ui/report';
import { journalled, type Named } from './journalled';
import type { Work } from './work';

/** A pull, push or load, with everything that is said about it. */
export interface Move extends Omit<Named, 'remedies'> {
  /** The domain of the reference (see `NamedImage`), where a registry has a part in it. */
  readonly registry?: string;
  /** `say` shows what is going on before there are layers. */
  readonly messages: (signal: AbortSignal, say: (text: string) => void) => AsyncIterable<TransferMessage>;
}

/** Runs it where it can be seen. Gives whether it went well; says itself what did not, once. */
export async function moveImage(work: Work, move: Move): Promise<boolean> {
  const { title, messages, registry } = move;
  const remedies = (error: unknown): readonly Remedy[] => [
    ...(registry !== undefined && TransferError.is(error, 'denied', 'busy') ? [signIn(registry)] : []),
    { label: t('Show Layers'), run: () => work.log.show() },
  ];
  return journalled(work, { ...move, remedies }, () => showTransfer({ title, log: work.log, messages }));
}

function signIn(domain: string): Remedy {
  const registry = registryOfDomain(domain);
  return {
    label: t('Sign In…'),
    run: () => vscode.commands.executeCommand('stevedore.registry.signIn', { registry }),
  };
}
