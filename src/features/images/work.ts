import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import type { Services } from '../../ui/services';
import { TransferLog } from '../../ui/transferLog';
import { pullImage } from './pull';

/** What the commands of this entry share. */
export interface Work {
  readonly services: Services;
  readonly log: TransferLog;
}

/** The commands of images that are loaded when the first of them is called, by the end of their ids. */
export type WorkCommand = keyof ReturnType<typeof commandsOf>;

export interface ImageWork {
  call(name: WorkCommand, args: readonly unknown[]): unknown;
  dispose(): void;
}

const commandsOf = (work: Work) => ({
  'images.pull': (asked: unknown) => pullImage(work, asked),
  'images.showTransfers': () => work.log.show(),
});

/** Moves images between engine, registries and files. */
export function createImageWork(services: Services): ImageWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const log = new TransferLog();
  const commands: Readonly<Record<WorkCommand, (asked: unknown) => unknown>> = commandsOf({ services, log });
  return {
    call: (name, [asked]) => commands[name](asked),
    dispose: () => log.dispose(),
  };
}
