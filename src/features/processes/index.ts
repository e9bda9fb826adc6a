import * as vscode from 'vscode';
import { processesText } from '../../core/docker/processesText';
import { EngineError } from '../../core/engine/errors';
import { top } from '../../core/engine/top';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import { registerCommand } from '../../ui/command';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';

const scheme = 'stevedore-processes';

/** Milliseconds between two looks at a document that can be seen. No event tells of a process that came or went. */
const pause = 2000;

/** What runs in a container: sent by the Containers view to `stevedore.processes.open`. */
interface Asked {
  readonly id: string;
  readonly name: string;
}

/** The processes of containers in read-only documents, read again only while they can be seen. */
export function register(services: Services): vscode.Disposable {
  const documents = new LiveDocuments(scheme, (uri) => content(services, uri));
  return vscode.Disposable.from(
    documents,
    new Refreshing(documents),
    services.window.onDidChange(() => documents.open.forEach((uri) => documents.update(uri))),
    registerCommand(services, 'stevedore.processes.open', async (asked: Asked) => {
      const uri = toUri(asked);
      documents.update(uri);
      await documents.show(uri, 'plaintext');
    }),
  );
}

/** Has a timer only while a document of processes is in front of somebody. */
class Refreshing implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  private readonly parts: readonly vscode.Disposable[];

  constructor(private readonly documents: LiveDocuments) {
    this.parts = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.decide()),
      vscode.window.onDidChangeWindowState(() => this.decide()),
    ];
  }

  dispose(): void {
    clearInterval(this.timer);
    this.parts.forEach((one) => void one.dispose());
  }

  private decide(): void {
    const seen = vscode.window.state.focused && this.visible.length > 0;
    if (seen === (this.timer !== undefined)) return;
    clearInterval(this.timer);
    this.timer = seen ? setInterval(() => this.visible.forEach((uri) => this.documents.update(uri)), pause) : undefined;
  }

  private get visible(): readonly vscode.Uri[] {
    return vscode.window.visibleTextEditors.map(({ document }) => document.uri).filter((uri) => uri.scheme === scheme);
  }
}

function toUri({ id, name }: Asked): vscode.Uri {
  const query = new URLSearchParams({ id, name }).toString();
  return vscode.Uri.from({ scheme, path: `/${visible(name).replaceAll('/', '∕')}`, query });
}

async function content(services: Services, { query }: vscode.Uri): Promise<string> {
  const asked = new URLSearchParams(query);
  try {
    const { target } = await services.window.looking();
    return processesText(asked.get('name') ?? '', await top(target.engine, asked.get('id') ?? ''));
  } catch (error) {
    if (EngineError.is(error, 'conflict')) return `# ${t('It does not run: there are no processes.')}\n`;
    const gone = EngineError.is(error, 'not-found');
    return `# ${visible(gone ? t('It is not there any more.') : explain(error))}\n`;
  }
}
