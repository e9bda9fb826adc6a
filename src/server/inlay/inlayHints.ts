import type { InlayHint } from 'vscode-languageserver-types';
import { meaningOfNumber } from '../../core/oci/reading/meaningOfNumber';
import { numberUseOf } from '../../core/oci/reading/numberUse';
import { type ShapedValue, visitsOf } from '../../core/oci/schema/visits';
import type { Span } from '../../core/oci/syntax/span';
import type { Value } from '../../core/oci/syntax/value';
import type { Asked } from '../asked';
import { accountHint } from './accountHint';
import type { Hint } from './hint';

/** More digits than an integer of the specification has, its sign included: -9223372036854775808. */
const longest = 20;

/**
 * What the numbers of a config mean, behind them, where it tells more than the number: modes in octal, sizes, times, CPUs,
 * and the names of users and groups in the root file system. Only of what ends within `span`. Docker's seccomp profiles
 * have no such numbers.
 */
export function inlayHints(asked: Asked, span: Span): InlayHint[] {
  const { root, catalogue, document } = asked;
  if (root === undefined) return [];
  return visitsOf(root, catalogue).values.flatMap((visited) => {
    const { end } = visited.value.span;
    const hint = end < span.start || end > span.end ? undefined : hintOf(visited, asked, root);
    if (!hint) return [];
    const { text, tooltip } = hint;
    const label = text.startsWith('≈') ? text : `= ${text}`;
    return [{ position: document.positionAt(end), label, paddingLeft: true, ...(tooltip && { tooltip }) }];
  });
}

function hintOf({ value, shape }: ShapedValue, { disk }: Asked, root: Value): Hint | undefined {
  const number = value.kind === 'integer' && value.literal.length <= longest ? value.asInteger() : undefined;
  if (number === undefined || shape.is !== 'integer') return undefined;
  const { path } = value;
  const use = numberUseOf(shape, path);
  if (use === 'user-id' || use === 'group-id') return accountHint(number, use, disk);
  const text = meaningOfNumber(number, { shape, path, root });
  return text === undefined ? undefined : { text };
}
