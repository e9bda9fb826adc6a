import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { t, useBundle } from '../core/l10n/l10n';
import type { Files } from '../core/oci/disk/files';
import type { Folders } from '../core/oci/disk/folders';
import { anyRuntime } from '../core/oci/lint';
import type { LintTarget } from '../core/oci/lintContext';
import { rulePage } from '../core/oci/reference/rulePage';
import { messageText } from '../core/text/message';
import * as protocol from '../protocol';
import { codeActions, fixAllKind } from './actions/codeActions';
import { fixAllEdit } from './actions/fixAllEdit';
import type { Asked } from './asked';
import { Checked } from './checked';
import { Checking } from './checking';
import { comparisons } from './comparison';
import { complete } from './completion/complete';
import { DiskMemory } from './diskMemory';
import { hover } from './hover/hover';
import { inlayHints } from './inlay/inlayHints';
import { codeLenses } from './lenses/codeLenses';
import { hardenEdit } from './lenses/hardenEdit';
import { documentLinks } from './links/documentLinks';
import { Places } from './places';
import { type Machine, settingsFrom, targetOf } from './surroundings';

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
  codeLensProvider: { resolveProvider: false },
  completionProvider: { triggerCharacters: ['"', ':', '/'] },
  hoverProvider: true,
  inlayHintProvider: true,
  documentLinkProvider: { resolveProvider: false },
};

/** Answers on a connection until it is closed. Files and machine are handed in, so that tests have their own. */
export function startServer(connection: Connection, files: Files & Folders, machine: Machine): void {
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, Checked>();
  const places = new Places();
  const disk = new DiskMemory(files);
  let settings = settingsFrom(undefined);
  let target: LintTarget = anyRuntime;
  let aiming = new AbortController();

  const checking = new Checking(open, disk, () => settings.securityAdvice, {
    diagnostics: (uri, version, diagnostics) => void connection.sendDiagnostics({ uri, version, diagnostics }),
    paths: (asked) => void connection.sendNotification(protocol.pathsAsked, asked),
  });

  const aim = async (): Promise<void> => {
    aiming.abort();
    aiming = new AbortController();
    const { signal } = aiming;
    const found = await targetOf(settings, machine, signal);
    if (signal.aborted) return;
    target = found;
    for (const checked of open.values()) checked.aim(target);
    checking.everything();
  };

  /** An answer about a document that is ours; `otherwise` for any other, for what was cancelled and for what went wrong. */
  const about =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      otherwise: R,
      answer: (asked: Asked, params: P, checked: Checked) => R | Promise<R>,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const checked = open.get(params.textDocument.uri);
      try {
        const asked = token.isCancellationRequested ? undefined : checked?.asked();
        return checked && asked ? await answer(asked, params, checked) : otherwise;
      } catch (error) {
        connection.console.error(String(error instanceof Error ? error.stack : error));
        return otherwise;
      }
    };

  /** The same for a change of one version of a document: refused when it is another by now, or its name leads elsewhere. */
  const change =
    <R>(make: (asked: Asked) => R) =>
    async ({ uri, version }: protocol.DocumentVersion): Promise<R | null> => {
      const asked = open.get(uri)?.asked();
      if (!asked) return null;
      if (await places.hasMoved(uri)) throw new ResponseError(LSPErrorCodes.RequestFailed, movedText(uri));
      if (asked.document.version !== version)
        throw new ResponseError(LSPErrorCodes.ContentModified, t('The document has changed meanwhile.'));
      return make(asked);
    };

  connection.onInitialize(({ initializationOptions }) => {
    const options = (initializationOptions ?? {}) as protocol.ServerOptions;
    if (options.bundle) useBundle(options.bundle);
    settings = settingsFrom(options.settings);
    return { capabilities };
  });
  connection.onInitialized(() => void aim());
  connection.onNotification(protocol.settingsChanged, (sent: Partial<protocol.OciSettings>) => {
    settings = settingsFrom(sent);
    void aim();
  });
  connection.onNotification(protocol.pathsChanged, (paths: readonly string[]) => checking.changed(paths));

  // Called when a document is opened, too.
  documents.onDidChangeContent(({ document }) => {
    const isNew = !open.has(document.uri);
    if (isNew) {
      open.set(document.uri, new Checked(document, target));
      places.open(document.uri);
    }
    checking.soon(document.uri, isNew);
  });
  documents.onDidClose(({ document: { uri } }) => {
    open.delete(uri);
    places.close(uri);
    checking.close(uri);
  });

  connection.onCodeAction(
    about([], async (asked, { range, context, textDocument: { uri } }, checked) => {
      if (await places.hasMoved(uri)) return [];
      return codeActions(asked, checked.findings(), { range, only: context.only });
    }),
  );
  connection.onCodeActionResolve(async (action) => {
    const edit = await change(fixAllEdit)(action.data as protocol.DocumentVersion);
    return edit ? { ...action, edit } : action;
  });
  connection.onCodeLens(about([], async (asked) => codeLenses(await checking.withDisk(asked))));
  connection.onCompletion(
    about([], (asked, { position }) => complete(asked, asked.document.offsetAt(position), files)),
  );
  connection.onHover(about(null, (asked, { position }) => hover(asked, asked.document.offsetAt(position)) ?? null));
  connection.onDocumentLinks(about([], async (asked) => documentLinks(await checking.withDisk(asked))));
  connection.languages.inlayHint.on(
    about([], async (asked, { range }) => {
      const [start, end] = [asked.document.offsetAt(range.start), asked.document.offsetAt(range.end)];
      return inlayHints(await checking.withDisk(asked), { start, end });
    }),
  );
  connection.onRequest(protocol.hardenRequest, change(hardenEdit));
  connection.onRequest(protocol.fixAllRequest, change(fixAllEdit));
  connection.onRequest(protocol.compareRequest, change(comparisons));
  connection.onRequest(protocol.rulePageRequest, (code: string) => rulePage(code) ?? null);

  documents.listen(connection);
  connection.listen();
}

function movedText(uri: string): string {
  const name = messageText(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  return t('{0} leads to another file than when it was opened: nothing was changed. Open it again.', name);
}
