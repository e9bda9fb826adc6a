import * as vscode from 'vscode';
import { EngineError } from '../../core/engine/errors';
import { type Kind, kinds } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visibleJson } from '../../core/text/json';
import { visible } from '../../core/text/visible';
import { registerCommand } from '../../ui/command';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';

/** What is inspected: sent by the features of the views to `stevedore.inspect.open`. */
export interface Inspected {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

/** Read-only JSON of one thing, as the engine gives it, that follows the thing while the document is open. */
export function register(services: Services): vscode.Disposable {
  const documents = new LiveDocuments('stevedore-inspect', (uri) => content(services, uri));
  const following = new Following(services, documents);
  return vscode.Disposable.from(
    documents,
    following,
    registerCommand(services, 'stevedore.inspect.open', async (subject: Inspected) => {
      await documents.show(toUri(subject), 'jsonc');
      following.start();
    }),
    services.window.onDidChange(() => following.restart()),
  );
}

/** Keeps the open documents true: subscribed to the store only while there is one. */
class Following implements vscode.Disposable {
  private parts: { dispose(): void }[] = [];
  private readonly closing: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly documents: LiveDocuments,
  ) {
    this.closing = vscode.workspace.onDidCloseTextDocument(() => {
      if (documents.open.length === 0) this.stop();
    });
  }

  start(): void {
    this.stop();
    const store = this.services.window.current?.store;
    if (!store) return;
    const subjects = this.documents.open.map(fromUri);
    const watched = new Set(subjects.flatMap((subject) => (subject ? [subject.kind, ...heldIn[subject.kind]] : [])));
    this.parts = [
      store.onDidChange((change) => this.changed(change.kind, change.ids)),
      ...[...watched].map((kind) => store.watch(kind)),
    ];
  }

  restart(): void {
    this.stop();
    this.documents.open.forEach((uri) => this.documents.update(uri));
  }

  dispose(): void {
    this.stop();
    this.closing.dispose();
  }

  private stop(): void {
    this.parts.forEach((part) => part.dispose());
    this.parts = [];
  }

  private changed(kind: Kind, ids: ReadonlySet<string>): void {
    for (const uri of this.documents.open) {
      const subject = fromUri(uri);
      if (subject && (isAbout(subject, kind, ids) || this.holds(uri, subject, kind, ids))) this.documents.update(uri);
    }
  }

  /** Whether a container that changed is in the network of this document, or was when the document was made. */
  private holds(uri: vscode.Uri, subject: Subject, kind: Kind, ids: ReadonlySet<string>): boolean {
    if (!heldIn[subject.kind].includes(kind)) return false;
    const known = this.services.window.current?.store.snapshot.containers;
    const text = this.documents.textOf(uri);
    return [...ids].some(
      (id) => text.includes(id) || known?.get(id)?.endpoints.some(({ networkId }) => networkId === subject.id) === true,
    );
  }
}

interface Subject {
  readonly kind: Kind;
  readonly id: string;
}

/** What else an inspection holds: a network its members, of which no event of the network tells all. */
const heldIn: Readonly<Record<Kind, readonly Kind[]>> = {
  containers: [],
  images: [],
  networks: ['containers'],
  volumes: [],
};

function isAbout(subject: Subject, kind: Kind, ids: ReadonlySet<string>): boolean {
  return subject.kind === kind && ids.has(subject.id);
}

function toUri(subject: Inspected): vscode.Uri {
  const query = new URLSearchParams({ kind: subject.kind, id: subject.id }).toString();
  const name = visible(subject.name).replaceAll('/', '∕');
  return vscode.Uri.from({ scheme: 'stevedore-inspect', path: `/${name}.json`, query });
}

function fromUri(uri: vscode.Uri): Subject | undefined {
  const query = new URLSearchParams(uri.query);
  const kind = kinds.find((one) => one === query.get('kind'));
  const id = query.get('id');
  return kind && id ? { kind, id } : undefined;
}

async function content(services: Services, uri: vscode.Uri): Promise<string> {
  const subject = fromUri(uri);
  if (uri.scheme !== 'stevedore-inspect' || !subject) return '';
  try {
    const { target } = await services.window.looking();
    return `${visibleJson(await target.engine.inspect(subject.kind, subject.id))}\n`;
  } catch (error) {
    const gone = EngineError.is(error, 'not-found');
    return `// ${visible(gone ? t('It is not there any more.') : explain(error))}\n`;
  }
}
