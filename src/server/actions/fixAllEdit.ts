import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { fixAll } from '../../core/oci/fixAll';
import type { Asked } from '../asked';
import { rangeOf } from '../diagnostics/diagnostics';

/**
 * Everything that can be mended in one way only, as one edit of this version of the document; undefined where there is
 * nothing to do. It leaves out what stays the same before and behind, so that the cursor stays where it is.
 */
export function fixAllEdit({ document, target, disk, catalogue }: Asked): WorkspaceEdit | undefined {
  const before = document.getText();
  const { text } = fixAll(before, { target, catalogue, ...(disk && { disk }) });
  if (text === before) return undefined;
  const { start, end, endAfter } = changedStretch(before, text);
  const { uri, version } = document;
  const edit = { range: rangeOf({ start, end }, document), newText: text.slice(start, endAfter) };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

/** Where two texts differ: from `start` up to `end` in the one, up to `endAfter` in the other. */
export function changedStretch(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, endAfter: after.length - same };
}
