import { dirname } from 'node:path/posix';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import type { BundleSeen } from '../../core/rows/bundles';
import { runtimeIcon, runtimeWord } from '../../core/rows/runtimeState';
import type { Bundle } from '../../core/runtime/bundle';
import type { KnownContainer } from '../../core/runtime/listContainers';
import type { RuntimeStatus } from '../../core/runtime/runtimeContainer';
import { listText } from '../../core/text/message';
import type { Node } from '../../ui/rowTree';
import type { Finder } from './finder';
import type { KnownToRuntimes } from './known';
import type { BundleCommand } from './names';

/** What a command was called with. */
export interface Asked {
  /** A row, the address of a config, what a keyboard shortcut sends, or nothing. */
  readonly argument: unknown;
  readonly selected: readonly Node[];
}

/** The states in which a command makes sense; every state where it is not named. Changes are for a person's own containers. */
const states: Partial<Record<BundleCommand, readonly RuntimeStatus[]>> = {
  start: ['created'],
  pause: ['running'],
  resume: ['paused'],
  kill: ['created', 'running', 'paused'],
  shell: ['running'],
  processes: ['created', 'running', 'paused'],
  events: ['running', 'paused'],
};
const reads: readonly BundleCommand[] = ['processes', 'state', 'events', 'output', 'copyId', 'showCommands'];

/** Finds out which bundle or which containers a command is about; asks where nothing was selected. */
export class Selection {
  constructor(
    private readonly finder: Finder,
    private readonly known: KnownToRuntimes,
  ) {}

  /** The bundle of a row, of the config with this address, or one that a person picks. */
  async bundle(asked: Asked): Promise<Bundle | undefined> {
    const path = pathOf(asked.argument);
    if (path !== undefined) {
      const seen = await this.finder.look(path);
      if (!seen) throw new Error(t('{0} is no bundle: its config.json is not there, or is none of OCI.', path));
      return seen.bundle;
    }
    await this.finder.start();
    return (await pickBundle(this.finder.bundles))?.bundle;
  }

  /** The containers of the selected rows that fit a command, or one that a person picks. */
  async containers(asked: Asked, command: BundleCommand): Promise<readonly KnownContainer[]> {
    const nodes = nodesOf(asked);
    await this.known.start();
    const fitting = this.known.known.containers.filter((container) => fits(container, command));
    if (nodes.length === 0) return pickContainer(fitting);
    return fitting.filter((container) => nodes.some((node) => isAbout(node, container)));
  }

  async container(asked: Asked, command: BundleCommand): Promise<KnownContainer | undefined> {
    return (await this.containers(asked, command))[0];
  }

  /** A bundle or a container, whichever the row is; a bundle that is picked where there is no row. */
  async either(asked: Asked): Promise<Bundle | KnownContainer | undefined> {
    const isContainer = nodesOf(asked)[0]?.row.subject.kind === 'runtime-container';
    return isContainer ? this.container(asked, 'showCommands') : this.bundle(asked);
  }
}

function fits({ status, keeper }: KnownContainer, command: BundleCommand): boolean {
  if (keeper !== 'user' && !reads.includes(command)) return false;
  return states[command]?.includes(status) ?? true;
}

function nodesOf({ argument, selected }: Asked): readonly Node[] {
  if (typeof argument !== 'object' || argument === null) return [];
  if ('use' in argument) return selected;
  if (!('row' in argument)) return [];
  const clicked = argument as Node;
  return selected.includes(clicked) ? selected : [clicked];
}

/** The folder of a bundle's row, or of the config that an address leads to. */
function pathOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return dirname(vscode.Uri.parse(argument, true).fsPath);
  if (argument instanceof vscode.Uri) return dirname(argument.fsPath);
  if (typeof argument !== 'object' || argument === null || !('row' in argument)) return undefined;
  const { subject } = (argument as Node).row;
  return subject.kind === 'bundle' ? subject.path : undefined;
}

function isAbout({ row: { subject } }: Node, { id, runtime, ofRoot }: KnownContainer): boolean {
  if (subject.kind !== 'runtime-container' || subject.id !== id || subject.ofRoot !== ofRoot) return false;
  return subject.program === runtime.program && subject.root === runtime.root;
}

const nothingFits = (): void =>
  void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));

async function pickBundle(bundles: readonly BundleSeen[]): Promise<BundleSeen | undefined> {
  if (bundles.length === 0) {
    nothingFits();
    return undefined;
  }
  const items = bundles.map((seen) => ({
    label: listText(seen.name),
    description: listText(seen.bundle.args.join(' ')),
    seen,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which bundle?'), matchOnDescription: true }))
    ?.seen;
}

async function pickContainer(containers: readonly KnownContainer[]): Promise<readonly KnownContainer[]> {
  if (containers.length === 0) {
    nothingFits();
    return [];
  }
  const items = containers.map((container) => ({
    label: `$(${runtimeIcon(container.status).shape}) ${listText(container.id)}`,
    description: listText([runtimeWord(container.status), container.runtime.program, container.bundle].join(' · ')),
    container,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which one?'), matchOnDescription: true });
  return picked ? [picked.container] : [];
}
