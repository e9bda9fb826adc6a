import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import type { Services } from '../../ui/services';
import { TransferLog } from '../../ui/transferLog';
import { build } from './build';
import { Histories } from './history';
import { load } from './load';
import { pullAgain, pullImage } from './pull';
import { pushImages } from './push';
import { registryTags } from './registryTags';
import { save } from './save';
import type { Selected } from './selected';
import { signIn } from './signIn';
import { signOut } from './signOut';
import { tag } from './tag';

/** What the commands of this entry share. */
export interface Work {
  readonly services: Services;
  readonly log: TransferLog;
}

/** The commands that are loaded when the first of them is called, by the ends of their ids. */
export type WorkCommand = keyof ReturnType<typeof commandsOf>;

export interface ImageWork {
  /** `asked` and what follows it is what the command was called with; for commands of rows, what is selected. */
  call(name: WorkCommand, args: readonly unknown[]): unknown;
  dispose(): void;
}

type Run = (asked: unknown, more: unknown) => unknown;

const commandsOf = (work: Work, histories: Histories) => ({
  'images.pull': (asked: unknown) => pullImage(work, asked),
  'images.pullAgain': (asked: unknown) => pullAgain(work, asked as readonly Selected[]),
  'images.push': (asked: unknown) => pushImages(work, asked as readonly Selected[]),
  'images.tag': (asked: unknown) => tag(work, asked as readonly Selected[]),
  'images.history': (asked: unknown) => histories.show(asked as readonly Selected[]),
  'images.save': (asked: unknown, to: unknown) => save(work, asked as readonly Selected[], fileOf(to)),
  'images.load': (asked: unknown) => load(work, asked),
  'images.build': (asked: unknown) => build(work, asked),
  'images.showTransfers': () => work.log.show(),
  'registry.signIn': (asked: unknown) => signIn(work, asked),
  'registry.signOut': (asked: unknown) => signOut(work, asked),
  'registry.tags': (asked: unknown) => registryTags(work, asked),
});

/** Moves images between engine, registries and files. */
export function createImageWork(services: Services): ImageWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const log = new TransferLog();
  const histories = new Histories(services);
  const commands: Readonly<Record<WorkCommand, Run>> = commandsOf({ services, log }, histories);
  return {
    call: (name, [asked, more]) => commands[name](asked, more),
    dispose: () => void vscode.Disposable.from(log, histories).dispose(),
  };
}

/** What tests hand over in place of a person's choice of a file. */
function fileOf(value: unknown): { readonly file: string } | undefined {
  if (typeof value !== 'object' || value === null || !('file' in value)) return undefined;
  return typeof value.file === 'string' ? { file: value.file } : undefined;
}
