import { decodeEntities } from './entities';

/** Signs of anything that a reader of the heading does not see as it is written. */
const decorated = /[![{<:*~`_\\#&]|[^\S ]| {2}/;

/** A heading as people read it: without emoji shortcodes, pictures, links, emphasis, anchors and escapes. */
export function plainTitle(raw: string): string {
  const title = raw.slice(0, 500);
  if (!decorated.test(title)) return title.trim();
  return decodeEntities(
    title
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\s*\{[#.:][^}]*\}\s*$/, '')
      .replace(/<!--[^>]*-->/g, '')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/(^|\s):[a-z0-9_+-]+:(?=\s|$)/gi, '$1')
      .replace(/(\*{1,3}|~~|`+)(.+?)\1/g, '$2')
      .replace(/(?<![\w])_{1,3}(.+?)_{1,3}(?![\w])/g, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  )
    .replace(/\s+#+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
