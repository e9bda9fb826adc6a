import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Hover } from 'vscode-languageserver-types';
import { describeField } from '../../core/oci/catalogue/describe';
import { fieldAt, shapeAt } from '../../core/oci/catalogue/lookup';
import { code } from '../../core/oci/reference/markdown';
import { spanOf } from '../../core/oci/syntax/span';
import type { Path } from '../../core/oci/syntax/value';
import type { Asked } from '../asked';
import { exampleOf } from './example';
import { meaningOf } from './meaning';

/** What the key or the value at an offset means: the field, the value in it, and where the specification says so. */
export function hover(asked: Asked, offset: number): Hover | undefined {
  const { config, catalogue, document } = asked;
  const node = config.root && findNodeAtOffset(config.root, offset, true);
  const place = node && placeOf(node);
  if (!place) return undefined;
  const { path, shown } = place;
  const field = fieldAt(path, catalogue);
  const shape = shapeAt(path, catalogue);
  if (!field || !shape) return undefined;
  const parts = [...meaningOf(asked, place), `**${code(path.join('.'))}**`, describeField(field), ...exampleOf(field)];
  const { start, end } = spanOf(shown);
  return {
    contents: { kind: 'markdown', value: parts.join('\n\n') },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** What the pointer is over. */
export interface Hovered {
  readonly path: Path;
  /** The key or the value that is marked. */
  readonly shown: Node;
  /** The value, where the pointer is over one that has nothing in it. */
  readonly value: Node | undefined;
  /** The key, where the pointer is over one. */
  readonly key: string | undefined;
}

function placeOf(node: Node): Hovered | undefined {
  if (node.type === 'property' || node.type === 'object' || node.type === 'array') return undefined;
  const parent = node.parent;
  const isKey = parent?.type === 'property' && parent.children?.[0] === node;
  const path = getNodePath(node);
  return isKey
    ? { path, shown: node, value: undefined, key: String(node.value) }
    : { path, shown: node, value: node, key: undefined };
}
