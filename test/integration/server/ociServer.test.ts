import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  Hover,
  InlayHint,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import type { Comparison, PathsAsked } from '../../../src/protocol';
import { sound, textWith } from '../../unit/oci/ruleTest';
import { OciServer } from './ociServer';

const codes = (all: readonly Diagnostic[]) => all.map(({ code }) => code);
const has = (code: string) => (all: readonly Diagnostic[]) => codes(all).includes(code);
const hasNot = (code: string) => (all: readonly Diagnostic[]) => !codes(all).includes(code);

/** The process of the sound config, its working directory relative. */
const relative = JSON.stringify({ ...(sound['process'] as object), cwd: 'work' }, undefined, 2);
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

describe('the language server of OCI configs, spoken to as an editor does', () => {
  let server: OciServer;
  let folder: string;
  let file: string;
  let uri: string;

  before(async () => {
    server = await OciServer.start();
  });
  after(() => server.stop());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-server-'));
    file = join(folder, 'config.json');
    uri = pathToFileURL(file).href;
  });
  afterEach(async () => {
    await server.close(uri);
    rmSync(folder, { recursive: true });
  });

  const openWith = async (text: string): Promise<void> => {
    writeFileSync(file, text);
    await server.open(uri, text);
  };
  const actions = (only?: readonly string[]) =>
    server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: everything,
      context: { diagnostics: [], ...(only && { only }) },
    });

  it('says what is wrong at the exact characters, what runtimes do about it, and where that was measured', async () => {
    const text = textWith({ process: relative });
    await openWith(text);
    const all = await server.diagnostics(uri, has('process-cwd-relative'));
    const found = all.find(({ code }) => code === 'process-cwd-relative');
    const document = TextDocument.create(uri, 'json', 1, text);
    assert.equal(document.getText(found?.range), '"work"');
    assert.equal(found?.source, 'stevedore');
    assert.equal(found.severity, 1);
    assert.match(messageOf(found), /\nrunc 1\.1\.5 \(cgroup v1\) refuses it: .*Cwd must be an absolute path/);
    assert.match(messageOf(found), /\ncrun 1\.8\.1 \(cgroup v1\) accepts it/);
    assert.equal(found.codeDescription?.href, 'stevedore-oci:/rules/process-cwd-relative.md');
    const page = await server.request<string>('stevedore/rulePage', 'process-cwd-relative' as unknown as object);
    assert.match(page, /^# process-cwd-relative\n[^]*Cwd must be an absolute path/);
  });

  it('leaves other people’s config.json alone, and takes one up and drops it as it is written', async () => {
    await openWith('{"name": "app", "root": {"path": 5}}');
    const config = textWith({ process: relative });
    assert.deepEqual(await actions(), []);
    await server.change(uri, 2, config);
    await server.diagnostics(uri, has('process-cwd-relative'));
    await server.change(uri, 3, config.slice(0, -12));
    await server.diagnostics(uri, has('process-cwd-relative'));
    await server.change(uri, 4, '{"name": "app", "root": {"path": 5}}');
    await server.diagnostics(uri, (all) => all.length === 0);
  });

  it('says nothing that VS Code’s JSON support says, but mends it', async () => {
    await openWith(textWith({ hostname: '"a",\n  // here\n  "hostname": "b"' }));
    const all = await server.diagnostics(uri, (some) => some.length > 0);
    assert.deepEqual(
      codes(all).filter((code) => String(code).startsWith('text-')),
      [],
    );
    const titles = (await actions()).map(({ title }) => title);
    assert.ok(titles.includes('Remove the comment'), titles.join('\n'));
  });

  it('offers each fix as an edit of this version, and all mechanical ones together when that is chosen', async () => {
    const text = textWith({
      process: relative,
      linux:
        '{"namespaces": [{"type": "PID"}, {"type": "mount"}, {"type": "mount"}, {"type": "uts"}, {"type": "ipc"}, {"type": "network"}]}',
    });
    await openWith(text);
    const offered = await actions();
    const cwd = offered.find(({ diagnostics }) => diagnostics?.[0]?.code === 'process-cwd-relative');
    assert.equal(cwd?.kind, 'quickfix');
    const [change] = (cwd.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
    assert.ok(applied(text, cwd.edit).includes('"cwd": "/work"'));
    const [all] = await actions(['source.fixAll']);
    assert.equal(all?.kind, 'source.fixAll.stevedore');
    assert.equal(all.edit, undefined);
    const resolved = await server.request<CodeAction>('codeAction/resolve', all);
    await server.change(uri, 2, applied(text, resolved.edit));
    assert.deepEqual(await actions(['source.fixAll']), []);
  });

  it('refuses to fix another version than the one that was asked about', async () => {
    await openWith(textWith({ process: relative }));
    const [all] = await actions(['source.fixAll']);
    await server.change(uri, 2, textWith({}));
    await assert.rejects(server.request('codeAction/resolve', all!), /has changed meanwhile/);
    await assert.rejects(server.request('stevedore/harden', { uri, version: 1 }), /has changed meanwhile/);
  });

  it('changes nothing through a config.json that was swapped for a symbolic link', async () => {
    await openWith(textWith({ process: relative }));
    await server.diagnostics(uri, has('process-cwd-relative'));
    assert.notDeepEqual(await actions(), []);
    writeFileSync(join(folder, 'theirs.json'), '{}');
    rmSync(file);
    symlinkSync('theirs.json', file);
    assert.deepEqual(await actions(), []);
    await assert.rejects(server.request('stevedore/fixAll', { uri, version: 1 }), /config\.json leads to another file/);
  });

  it('asks the disk, tells what it depends on, and asks again when that changes', async () => {
    const asked: PathsAsked[] = [];
    const hearing = server.connection.onNotification(
      'stevedore/pathsAsked',
      (paths: PathsAsked) => void asked.push(paths),
    );
    try {
      await openWith(textWith({}));
      await server.diagnostics(uri, has('root-not-found'));
      const rootfs = join(folder, 'rootfs');
      assert.ok(asked.some(({ paths }) => paths.includes(rootfs)));
      mkdirSync(rootfs);
      await server.connection.sendNotification('stevedore/pathsChanged', [rootfs]);
      await server.diagnostics(uri, hasNot('root-not-found'));
      await server.close(uri);
      await server.diagnostics(uri, (all) => all.length === 0);
      assert.deepEqual(asked.at(-1), { uri, paths: [] });
    } finally {
      hearing.dispose();
    }
  });

  it('goes by settings as they change: whose answers, how loud advice is', async () => {
    await openWith(textWith({ process: relative }));
    const advice = (await server.diagnostics(uri, has('process-cwd-relative'))).length;
    const set = (settings: object) => server.connection.sendNotification('stevedore/settingsChanged', settings);
    await set({ runtime: 'crun', securityAdvice: 'off' });
    const all = await server.diagnostics(uri, (some) => some.length < advice);
    const message = messageOf(all.find(({ code }) => code === 'process-cwd-relative'));
    assert.match(message, /crun/);
    assert.doesNotMatch(message, /runc/);
    await set({});
    await server.diagnostics(uri, (some) => some.length === advice);
  });

  it('completes, explains, shows what numbers mean, and leads to files', async () => {
    mkdirSync(join(folder, 'rootfs'));
    const text = textWith({ linux: '{"resources": {"memory": {"limit": 536870912}}}' });
    await openWith(text);
    const document = TextDocument.create(uri, 'json', 1, text);
    const at = (what: string) => ({ textDocument: { uri }, position: document.positionAt(text.indexOf(what) + 1) });
    const items = await server.request<CompletionItem[]>('textDocument/completion', at('"limit"'));
    assert.ok(
      items.some(({ label }) => label.includes('reservation')),
      items.map(({ label }) => label).join(),
    );
    const hover = await server.request<Hover>('textDocument/hover', at('536870912'));
    assert.match(JSON.stringify(hover.contents), /512 MiB/);
    const hints = await server.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everything,
    });
    assert.match(JSON.stringify(hints), /512 MiB/);
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      [...new Set(links.map(({ target }) => target))],
      [`${pathToFileURL(join(folder, 'rootfs')).href}/`],
    );
    const lenses = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.equal(lenses.length, 4);
  });

  it('hardens and compares', async () => {
    const text = textWith({});
    await openWith(text);
    const edit = await server.request<WorkspaceEdit>('stevedore/harden', { uri, version: 1 });
    assert.ok(applied(text, edit).includes('"noNewPrivileges": true'));
    const compared = await server.request<Comparison[]>('stevedore/compare', { uri, version: 1 });
    assert.deepEqual(
      compared.map(({ against }) => against),
      ['runc', 'docker'],
    );
    assert.ok(compared.every(({ less, defaults }) => less.length > 0 && JSON.parse(defaults)));
  });

  it('answers on any document, and lives', async () => {
    const garbage = [
      '',
      '\0\x01',
      '{"ociVersion": "1.0.2", "root": ',
      '[]',
      '{"ociVersion": "1.0.2", "process": ' + '['.repeat(10_000),
      '"ociVersion"',
      '{"ociVersion": {"__proto__": null}, "root": null, "linux": [{}]}',
      '{"ociVersion":"\ud800","process":{"args":"\udfff"}}',
      '{"defaultAction": 5, "syscalls": {}}',
    ];
    for (const [index, text] of garbage.entries()) {
      const at = `${uri}/${index}/config.json`;
      await server.open(at, text);
      await server.request('textDocument/codeAction', {
        textDocument: { uri: at },
        range: everything,
        context: { diagnostics: [] },
      });
      for (const asked of ['codeLens', 'documentLink'])
        await server.request(`textDocument/${asked}`, { textDocument: { uri: at } });
      for (const asked of ['completion', 'hover'])
        await server.request(`textDocument/${asked}`, {
          textDocument: { uri: at },
          position: { line: 0, character: 20 },
        });
      await server.close(at);
    }
    await server.open(uri, garbage[4]!);
    await server.diagnostics(uri, has('text-too-deep'));
  });
});

describe('the language server in Traditional Chinese', () => {
  it('speaks it', async () => {
    const bundle = (await import('../../../l10n/bundle.l10n.zh-tw.json')).default;
    const server = await OciServer.start({ bundle });
    try {
      const uri = 'file:///nowhere/config.json';
      await server.open(uri, textWith({ process: relative }));
      const all = await server.diagnostics(uri, has('process-cwd-relative'));
      const message = messageOf(all.find(({ code }) => code === 'process-cwd-relative'));
      assert.match(message, /工作目錄[^]*runc 1\.1\.5（?.*cgroup v1.*拒絕/);
    } finally {
      await server.stop();
    }
  });
});

function messageOf(diagnostic: Diagnostic | undefined): string {
  const { message = '' } = diagnostic ?? {};
  return typeof message === 'string' ? message : message.value;
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create('file:///x', 'json', 1, text);
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(
    document,
    changes.flatMap(({ edits }) => edits as never[]),
  );
}
