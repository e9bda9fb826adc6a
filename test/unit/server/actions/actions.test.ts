import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { lintDocument } from '../../../../src/core/oci/lint';
import { codeActions } from '../../../../src/server/actions/codeActions';
import { changedStretch, fixAllEdit } from '../../../../src/server/actions/fixAllEdit';
import { textWith } from '../../oci/ruleTest';
import { askedFor } from '../asked';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const twice = '{"namespaces": [{"type": "mount"}, {"type": "mount"}, {"type": "pid"}, {"type": "pid"}]}';

const offered = (text: string, range = whole, only?: readonly string[]) => {
  const asked = askedFor(text);
  return codeActions(asked, lintDocument(asked.config, {}), { range, only });
};

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(change?.textDocument, { uri: 'file:///bundle/config.json', version: 1 });
  return TextDocument.applyEdits(TextDocument.create('x', 'json', 1, text), change.edits as TextEdit[]);
}

describe('the mends that are offered', () => {
  const text = textWith({ linux: twice });

  it('are an edit each, for the problem that they mend, the only possible one preferred', () => {
    const [first] = offered(text).filter(({ diagnostics }) => diagnostics?.[0]?.code === 'namespace-duplicate');
    assert.ok(first?.isPreferred);
    assert.equal(first.kind, 'quickfix');
    assert.equal(applied(text, first.edit).match(/"mount"/g)?.length, 1);
  });

  it('are those of the place alone', () => {
    const document = TextDocument.create('x', 'json', 1, text);
    const at = document.positionAt(text.indexOf('"ociVersion"'));
    assert.deepEqual(offered(text, { start: at, end: at }, ['quickfix']), []);
    const there = document.positionAt(text.lastIndexOf('"pid"'));
    const codes = offered(text, { start: there, end: there }, ['quickfix']).flatMap(({ diagnostics }) =>
      (diagnostics ?? []).map(({ code }) => code),
    );
    assert.deepEqual([...new Set(codes)], ['namespace-duplicate']);
  });

  it('are all mechanical ones together, worked out when chosen, of the kind that is asked for', () => {
    const kinds = (only?: readonly string[]) =>
      offered(text, whole, only)
        .filter(({ title }) => title === 'Fix all mechanical problems')
        .map(({ kind, edit }) => [kind, edit]);
    assert.deepEqual(kinds(), [
      ['quickfix', undefined],
      ['source.fixAll.stevedore', undefined],
    ]);
    assert.deepEqual(kinds(['source']), [['source.fixAll.stevedore', undefined]]);
    assert.deepEqual(kinds(['source.fixAll.stevedore']), [['source.fixAll.stevedore', undefined]]);
    assert.deepEqual(kinds(['source.fixAll.eslint']), []);
    assert.deepEqual(kinds(['source.fix']), []);
    assert.deepEqual(kinds(['quickfix']), [['quickfix', undefined]]);
  });

  it('leave one of each when all are taken, and nothing to do afterwards', () => {
    const mended = applied(text, fixAllEdit(askedFor(text)));
    assert.equal(mended.match(/"mount"/g)?.length, 1);
    assert.equal(mended.match(/"pid"/g)?.length, 1);
    assert.equal(fixAllEdit(askedFor(mended)), undefined);
    assert.deepEqual(offered(mended, whole, ['source.fixAll']), []);
  });
});

describe('where two texts differ', () => {
  it('makes of the one the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, endAfter } = changedStretch(before, after);
        assert.ok(start <= end && start <= endAfter);
        assert.equal(before.slice(0, start) + after.slice(start, endAfter) + before.slice(end), after);
      }),
    );
  });

  it('is as little as can be', () =>
    assert.deepEqual(changedStretch('abXcd', 'abYYcd'), { start: 2, end: 3, endAfter: 4 }));
});
