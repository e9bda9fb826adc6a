import * as vscode from 'vscode';
import { ctrContainerActions, ctrImageActions, ctrListings, shellCommand } from '../../core/containerd/ctr';
import type { Action } from '../../core/docker/action';
import type { Command } from '../../core/host/command';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { visibleJson } from '../../core/text/json';
import { visible } from '../../core/text/visible';
import { containerdScheme as scheme } from '../../protocol';
import { copy } from '../../ui/announce';
import { LiveDocuments } from '../../ui/documents';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import { mayChange } from '../../ui/trust';
import type { Looked } from './looked';

const isRoot = (): boolean => process.getuid?.() === 0;

/** A terminal of one command, as root: sudo asks there for what it wants to know. */
export function openTerminal(name: string, { program, args }: Command): void {
  const [shellPath, shellArgs] = isRoot() ? [program, [...args]] : ['sudo', [program, ...args]];
  const iconPath = new vscode.ThemeIcon('terminal');
  vscode.window.createTerminal({ name, shellPath, shellArgs, iconPath, isTransient: true }).show();
}

let shells = 0;

/** A shell in a task, in a terminal. */
export function openShell(looked: Looked, nodes: readonly Node[]): void {
  const [found] = looked.containers(nodes);
  if (!found || !mayChange()) return;
  // Unlike any other of this task, also from another window (containerd refuses an exec id that is in use).
  const exec = `stevedore-${process.pid}-${(shells += 1)}`;
  openTerminal(t('Shell: {0}', shown(found.container.id, 40)), shellCommand(found.place, found.container.id, exec));
}

/** Puts ids of containers and names of images on the clipboard. */
export async function copyIds(nodes: readonly Node[]): Promise<void> {
  const ids = nodes.flatMap(({ row: { subject } }) => {
    if (subject.kind === 'containerd-container') return [subject.id];
    return subject.kind === 'containerd-image' ? [subject.name] : [];
  });
  await copy(ids.join('\n'));
}

/** Lists the lines for everything that can be done with a row. */
export async function showLines(services: Services, looked: Looked, nodes: readonly Node[]): Promise<void> {
  const [subject] = nodes.map(({ row }) => row.subject);
  const [container] = looked.containers(nodes);
  const [image] = looked.images(nodes);
  const namespace = subject && 'namespace' in subject ? subject.namespace : 'default';
  const name =
    container?.container.id ?? image?.image.name ?? (subject?.kind === 'containerd' ? 'containerd' : namespace);
  const actions = container
    ? ctrContainerActions(container.place, container.container)
    : image
      ? ctrImageActions(image.place, image.image)
      : ctrListings(looked.place(namespace));
  await showCommands(services, name, isRoot() ? actions : actions.map(behindSudo));
}

function behindSudo(action: Action): Action {
  return { ...action, lines: action.lines.map((line) => `sudo ${line}`) };
}

/** The OCI configs that containerd holds, as read-only documents. */
export class SpecDocuments implements vscode.Disposable {
  private readonly documents: LiveDocuments;

  constructor(private readonly looked: Looked) {
    this.documents = new LiveDocuments(scheme, (uri) => this.text(uri));
  }

  async show(namespace: string, id: string): Promise<void> {
    const query = new URLSearchParams({ namespace, id }).toString();
    const name = visible(id).replaceAll('/', '∕');
    const uri = vscode.Uri.from({ scheme, path: `/${name}/config.json`, query });
    this.documents.update(uri);
    await this.documents.show(uri, 'jsonc');
  }

  dispose(): void {
    this.documents.dispose();
  }

  private async text(uri: vscode.Uri): Promise<string> {
    const query = new URLSearchParams(uri.query);
    const [namespace = '', id = ''] = ['namespace', 'id'].map((name) => query.get(name) ?? '');
    try {
      return `${visibleJson(await this.looked.ask((client) => client.spec(namespace, id)))}\n`;
    } catch (error) {
      return `// ${visible(error instanceof Error ? error.message : String(error))}\n`;
    }
  }
}

/** Opens the OCI config of each container. */
export async function inspect(specs: SpecDocuments, looked: Looked, nodes: readonly Node[]): Promise<void> {
  for (const { place, container } of looked.containers(nodes)) await specs.show(place.namespace, container.id);
}
