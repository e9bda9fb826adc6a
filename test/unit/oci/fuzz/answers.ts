import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { DiskFacts } from '../../../../src/core/oci/disk/diskFacts';
import type { Files } from '../../../../src/core/oci/disk/files';
import type { Folders } from '../../../../src/core/oci/disk/folders';
import { catalogueOf } from '../../../../src/core/oci/dockerSeccomp/recognise';
import { isProfile } from '../../../../src/core/oci/dockerSeccomp/isProfile';
import { anyRuntime, lintDocument } from '../../../../src/core/oci/lint';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';
import { Value } from '../../../../src/core/oci/syntax/value';
import { codeActions } from '../../../../src/server/actions/codeActions';
import { fixAllEdit } from '../../../../src/server/actions/fixAllEdit';
import type { Asked } from '../../../../src/server/asked';
import { complete } from '../../../../src/server/completion/complete';
import { diagnosticOf } from '../../../../src/server/diagnostics/diagnostics';
import { hover } from '../../../../src/server/hover/hover';
import { inlayHints } from '../../../../src/server/inlay/inlayHints';
import { codeLenses } from '../../../../src/server/lenses/codeLenses';
import { hardenEdit } from '../../../../src/server/lenses/hardenEdit';
import { documentLinks } from '../../../../src/server/links/documentLinks';

/** A disk on which everything is there, under names that nobody expects. */
const disk: Files & Folders = {
  fact: () => Promise.resolve({ is: 'directory' }),
  link: () => Promise.resolve(undefined),
  text: () => Promise.resolve('a:b:c'),
  list: () => Promise.resolve(['a b', '"', '\\', '__proto__', '\u202e'].map((name) => ({ name, isFolder: true }))),
};

const facts: DiskFacts = {
  paths: new Map([['/', { is: 'directory' }]]),
  users: new Map([[0, 'ro`ot\u202e']]),
  groups: new Map([[0, '](command:x)']]),
};

function askedOf(text: string): Asked {
  const config = parseConfig(text);
  const root = config.root && new Value(text, config.root, []);
  return {
    kind: root && isProfile(root) ? 'dockerSeccomp' : 'config',
    document: TextDocument.create('file:///b/config.json', 'json', 1, text),
    config,
    root,
    catalogue: catalogueOf(root),
    target: anyRuntime,
    disk: facts,
    bundle: '/b',
  };
}

/** Every answer of the server about a text, and about an offset in it: none throws, and none is about what is not there. */
export async function assertAnswers(text: string, at: number): Promise<void> {
  const asked = askedOf(text);
  const { document } = asked;
  const inside = (range: Range | undefined, what: string): void => {
    if (!range) return;
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    assert.ok(start <= end && end <= text.length, what);
    assert.deepEqual([document.positionAt(start), document.positionAt(end)], [range.start, range.end], what);
  };
  const offset = at % (text.length + 1);
  inside(hover(asked, offset)?.range, 'hover');
  for (const item of await complete(asked, offset, disk)) {
    const edit = item.textEdit;
    inside(edit && ('range' in edit ? edit.range : edit.insert), `completion ${item.label}`);
  }
  for (const { position } of inlayHints(asked, { start: 0, end: text.length }))
    inside({ start: position, end: position }, 'inlay hint');
  for (const { range } of documentLinks(asked)) inside(range, 'link');
  for (const { range } of codeLenses(asked)) inside(range, 'lens');
  const findings = lintDocument(asked.config, { disk: facts });
  for (const finding of findings) inside(diagnosticOf(finding, document).range, finding.code);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  for (const { edit } of codeActions(asked, findings.slice(0, 20), { range, only: undefined }))
    for (const change of Object.values(edit?.changes ?? {}).flat()) inside(change.range, 'action');
  fixAllEdit(asked);
  hardenEdit(asked);
}
