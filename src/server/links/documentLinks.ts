import { pathToFileURL } from 'node:url';
import type { DocumentLink } from 'vscode-languageserver-types';
import { t } from '../../core/l10n/l10n';
import { hasUnseen } from '../../core/text/visible';
import type { Asked } from '../asked';
import { pathsOf, type Pointer } from './pathsOf';

/**
 * Links from the paths of a config to what is there, as the disk was last seen: files, and folders, whose addresses end with
 * a slash. None where nothing is, where it is neither (a device or a pipe may hang who opens it), or where characters would
 * act instead of being seen. The tooltips hold nothing of the config: editors take them for Markdown.
 */
export function documentLinks(asked: Asked): DocumentLink[] {
  const { kind, root } = asked;
  if (kind !== 'config' || root === undefined) return [];
  return pathsOf(root, asked).flatMap((pointer) => linkOf(pointer, asked) ?? []);
}

function linkOf({ value, place, fact, side }: Pointer, { document }: Asked): DocumentLink | undefined {
  const written = value.asString() ?? '';
  const isFolder = fact?.is === 'directory';
  if (!isFolder && fact?.is !== 'file') return undefined;
  if (place === undefined || written === '' || hasUnseen(written) || hasUnseen(place)) return undefined;
  // What is between the quotes; the one at the end can be missing while it is typed.
  const end = value.span.end - (value.literal.endsWith('"') ? 1 : 0);
  return {
    range: { start: document.positionAt(value.span.start + 1), end: document.positionAt(end) },
    target: pathToFileURL(isFolder && !place.endsWith('/') ? `${place}/` : place).href,
    tooltip: side === 'host' ? t('Open on this host') : t('Open in the root file system'),
  };
}
