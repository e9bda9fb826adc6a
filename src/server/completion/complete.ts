import type { CompletionItem } from 'vscode-languageserver-types';
import type { Files } from '../../core/oci/disk/files';
import type { Folders } from '../../core/oci/disk/folders';
import type { Asked } from '../asked';
import { keysAt } from './keys';
import { pathsAt } from './paths';
import { placeAt } from './place';
import { valuesAt } from './values';

/**
 * What can be written at an offset (UTF-16 units), from the catalogue and from the disk. Works in texts that are no JSON
 * yet: what is typed is the reason. Never throws.
 */
export async function complete(asked: Asked, offset: number, disk: Files & Folders): Promise<CompletionItem[]> {
  const place = asked.config.unread ? undefined : placeAt(asked.config.text, offset);
  if (!place || place.path.length === 0) return [];
  if (place.isKey) return keysAt(asked, place).map(first);
  const paths = await pathsAt(asked, place, disk);
  const there = new Set(paths.map(({ label }) => label));
  return [...paths, ...valuesAt(asked, place).filter(({ label }) => !there.has(label))].map(first);
}

/**
 * Before what VS Code's own JSON support proposes in the same list: words of the same document, whose order is their
 * label, which may begin with a quotation mark.
 */
function first(item: CompletionItem): CompletionItem {
  return { ...item, sortText: `!${item.sortText ?? item.label}` };
}
