import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedTextEdit, TextDocumentEdit } from 'vscode-languageserver-types';
import { config as configShape } from '../../../../src/core/oci/catalogue/config';
import { harden } from '../../../../src/core/oci/harden/harden';
import { anyRuntime } from '../../../../src/core/oci/lint';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';
import { Value } from '../../../../src/core/oci/syntax/value';
import type { Asked, DocumentKind } from '../../../../src/server/asked';
import { codeLenses } from '../../../../src/server/lenses/codeLenses';
import { hardenEdit } from '../../../../src/server/lenses/hardenEdit';
import { sound } from '../../oci/ruleTest';

function asked(text: string, kind: DocumentKind = 'config', uri = 'file:///b/config.json'): Asked {
  const config = parseConfig(text);
  const document = TextDocument.create(uri, 'json', 3, text);
  const root = config.root && new Value(text, config.root, []);
  return { kind, document, config, root, catalogue: configShape, target: anyRuntime, disk: undefined, bundle: '/b' };
}

const text = JSON.stringify(sound, undefined, 2);
const titles = (of: Asked) => codeLenses(of).map(({ command }) => command?.title);

describe('code lenses of a config', () => {
  it('say how much there is to harden, on its first line', () => {
    const [run, , lens] = codeLenses(asked(`\n${text}`));
    assert.deepEqual(lens?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } });
    assert.deepEqual(run?.command?.arguments, ['file:///b/config.json']);
    assert.deepEqual(lens.command, {
      title: 'Harden (4 changes)',
      command: 'stevedore.ociConfig.harden',
      arguments: ['file:///b/config.json'],
    });
    assert.deepEqual(titles(asked(text)), ['Run Bundle', 'Prove It', 'Harden (4 changes)', 'Compare with defaults']);
  });

  it('count one change as one, and leave out what there is nothing to do for', () => {
    const { text: done } = harden(parseConfig(text));
    assert.deepEqual(titles(asked(done)), ['Run Bundle', 'Prove It', 'Compare with defaults']);
    const undone = done.replace('"noNewPrivileges": true', '"noNewPrivileges": false');
    assert.deepEqual(titles(asked(undone)), ['Run Bundle', 'Prove It', 'Harden (1 change)', 'Compare with defaults']);
  });

  it('change nothing in the config of what runs', () => {
    for (const scheme of ['stevedore-config', 'stevedore-containerd'])
      assert.deepEqual(titles(asked(text, 'config', `${scheme}:/1/web/config.json`)), ['Compare with defaults']);
  });

  it('are there for configs only', () => {
    for (const other of [asked('[]'), asked(''), asked('{}', 'dockerSeccomp')]) assert.deepEqual(codeLenses(other), []);
  });
});

describe('Harden as an edit to be reviewed', () => {
  it('has each change under its own name and reason, to be confirmed, for this version of the document', () => {
    const edit = hardenEdit(asked(text));
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri: 'file:///b/config.json', version: 3 });
    const edits = change.edits as AnnotatedTextEdit[];
    const annotations = edit?.changeAnnotations ?? {};
    assert.deepEqual(
      edits.map(({ annotationId }) => annotationId),
      Object.keys(annotations),
    );
    for (const { label, description, needsConfirmation } of Object.values(annotations))
      assert.ok(label !== '' && (description ?? '') !== '' && needsConfirmation === true, label);
  });

  it('makes of the document what hardening makes of it', () => {
    const one = asked(text);
    const [change] = (hardenEdit(one)?.documentChanges ?? []) as TextDocumentEdit[];
    const after = TextDocument.applyEdits(one.document, (change?.edits ?? []) as AnnotatedTextEdit[]);
    assert.equal(after, harden(one.config).text);
  });

  it('shows what would act instead of being seen', () => {
    const mounts = [{ destination: '/sys\u202e', type: 'sysfs' }];
    const labels = Object.values(hardenEdit(asked(JSON.stringify({ mounts, linux: {} })))?.changeAnnotations ?? {});
    assert.ok(labels.some(({ label }) => label === 'Mount /sys\\u202e read-only'));
  });

  it('is none where there is nothing to do', () => {
    assert.equal(hardenEdit(asked(harden(parseConfig(text)).text)), undefined);
    assert.equal(hardenEdit(asked('{')), undefined);
    assert.equal(hardenEdit(asked('{}', 'dockerSeccomp')), undefined);
  });
});
