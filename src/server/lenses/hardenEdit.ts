import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types';
import { harden } from '../../core/oci/harden/harden';
import type { Change } from '../../core/oci/harden/change';
import { visible } from '../../core/text/visible';
import type { Asked } from '../asked';

/**
 * *Harden* as one edit that the editor shows for review: each change with its own name and reason, to be taken or left
 * (LSP 3.17, ChangeAnnotation). Undefined where there is nothing to do.
 */
export function hardenEdit({ kind, document, config, disk }: Asked): WorkspaceEdit | undefined {
  const { changes } = kind === 'config' ? harden(config, { disk }) : { changes: [] };
  if (changes.length === 0) return undefined;
  const named = changes.map((change, at) => ({ change, id: `harden-${at}` }));
  const { uri, version } = document;
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: named.flatMap(({ change, id }) => edits(change, id)) }],
    changeAnnotations: Object.fromEntries(named.map(({ change, id }) => [id, annotation(change)])),
  };

  function edits(change: Change, annotationId: string): readonly AnnotatedTextEdit[] {
    return change.edits.map(({ span, text: newText }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      newText,
      annotationId,
    }));
  }
}

function annotation({ title, why }: Change): ChangeAnnotation {
  return { label: visible(title), description: visible(why), needsConfirmation: true };
}
