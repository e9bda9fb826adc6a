import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import type { Language } from './browser';

/** What the interface says for one of our English texts, in the language of a window. */
export interface Translation {
  /** The text itself. Throws when there is no such text in our files: a test that looks for it would wait in vain. */
  readonly text: (english: string) => string;
  /** The text with anything in its places `{0}`, `{1}`. */
  readonly pattern: (english: string) => RegExp;
}

/** Reads our own translations: the texts of the manifest first, then those of the program. */
export function translation(language: Language): Translation {
  const text = language === 'zh-tw' ? translated() : (english: string): string => english;
  return {
    text,
    pattern: (english) =>
      new RegExp(
        text(english)
          .split(/\{\d\}/)
          .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*'),
      ),
  };
}

function translated(): Translation['text'] {
  const read = (name: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(projectRoot(), name), 'utf8')) as Record<string, string>;
  const [english, chinese] = [read('package.nls.json'), read('package.nls.zh-tw.json')];
  const manifest = new Map(Object.entries(english).map(([key, value]) => [value, chinese[key]]));
  const bundle = read('l10n/bundle.l10n.zh-tw.json');
  return (text) => {
    const found = manifest.get(text) ?? bundle[text];
    if (found === undefined) throw new Error(`There is no translation of ${text}`);
    return found;
  };
}
