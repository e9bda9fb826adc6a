import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path/posix';
import * as vscode from 'vscode';
import type { Host } from '../../core/host/host';
import { asRoot } from '../../core/host/root';
import { t } from '../../core/l10n/l10n';
import type { Bundle } from '../../core/runtime/bundle';
import type { KnownContainer } from '../../core/runtime/listContainers';
import { runtimeCommands, runtimeQuestions } from '../../core/runtime/ociRuntime';
import { bundleActions, runtimeActions } from '../../core/runtime/runtimeActions';
import { commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import { copy } from '../../ui/announce';
import { LiveDocuments } from '../../ui/documents';
import { rootHost } from '../../ui/rootHost';
import { chosenRuntime } from '../../ui/runtime';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import type { Outputs } from './outputs';
import { bySudo, needsRoot } from './place';

export type Look = 'processes' | 'state' | 'events' | 'output';

/** Longest time for one answer, in milliseconds. */
const patience = 10_000;

/** What can be read of bundles and containers, each as a document. */
export class Looks implements vscode.Disposable {
  private readonly texts = new Map<string, () => Promise<string>>();
  private readonly documents = new LiveDocuments(
    'stevedore-runtime',
    async (uri) => this.texts.get(uri.path)?.() ?? '',
  );

  constructor(
    private readonly services: Services,
    private readonly outputs: Outputs,
  ) {}

  async config(bundle: Bundle | undefined): Promise<void> {
    if (bundle) await vscode.window.showTextDocument(vscode.Uri.file(join(bundle.path, 'config.json')));
  }

  async copyPath(bundle: Bundle | undefined): Promise<void> {
    if (bundle) await copy(bundle.path);
  }

  async copyIds(containers: readonly KnownContainer[]): Promise<void> {
    if (containers.length > 0) await copy(containers.map(({ id }) => id).join('\n'));
  }

  async call(look: Look, container: KnownContainer | undefined): Promise<void> {
    if (!container) return;
    const file = look === 'output' ? await this.outputs.find(container) : undefined;
    if (look === 'output' && file === undefined)
      throw new Error(t('What {0} prints goes to whoever started it, and that was not from here.', container.id));
    const host = await this.host(container, look);
    if (!host) return;
    const path = `/${encodeURIComponent(container.id)}.${look}.${look === 'state' ? 'json' : 'txt'}`;
    this.texts.set(path, () => (file === undefined ? answer(host, container, look) : readFile(file, 'utf8')));
    const uri = vscode.Uri.from({ scheme: this.documents.scheme, path });
    this.documents.update(uri);
    await this.documents.show(uri, look === 'state' || look === 'events' ? 'json' : 'plaintext');
  }

  /** The lines for everything that can be done with a row. */
  async showCommands(row: Bundle | KnownContainer | undefined): Promise<void> {
    if (!row) return;
    if ('args' in row) {
      const runtime = await chosenRuntime(this.services);
      const actions = bundleActions(row, runtime, { bySudo: needsRoot(row) && bySudo() });
      await showCommands(this.services, basename(row.path), actions);
    } else await showCommands(this.services, row.id, runtimeActions(row, { bySudo: row.ofRoot && bySudo() }));
  }

  dispose(): void {
    this.documents.dispose();
    this.texts.clear();
  }

  private async host({ ofRoot, runtime, id }: KnownContainer, look: Look): Promise<Host | undefined> {
    if (!ofRoot || !bySudo()) return this.services.window.host;
    if (this.services.window.maySudo) return asRoot(this.services.window.host, { how: 'sudo' });
    const line = commandLine([runtime.program, look === 'processes' ? 'ps' : look, id]);
    return rootHost(this.services, { why: t('Containers of root are made and changed as root.'), lines: [line] });
  }
}

/** What a runtime says of a container, as people read it. Rejects with what it said instead. */
async function answer(host: Host, { runtime, id }: KnownContainer, look: Look): Promise<string> {
  const commands = {
    state: runtimeQuestions.state(runtime, id).command,
    processes: runtimeCommands.processTable(runtime, id),
    events: runtimeCommands.statistics(runtime, id),
    output: runtimeQuestions.state(runtime, id).command,
  };
  const { code, stdout, stderr } = await host.run({ ...commands[look], cwd: '/' }, AbortSignal.timeout(patience));
  if (code !== 0) return visible(stderr.trim());
  return look === 'events' ? indented(stdout) : stdout;
}

function indented(json: string): string {
  try {
    return `${JSON.stringify(JSON.parse(json), undefined, 2)}\n`;
  } catch {
    return json;
  }
}
