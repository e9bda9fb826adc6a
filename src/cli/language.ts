import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useBundle } from '../core/l10n/l10n';

/**
 * Chooses the language of all texts from the environment, in the order of POSIX.1-2017, XBD 8.2. `folder` holds the
 * translations. A language that is not there, or cannot be read, leaves English.
 */
export function useLanguageOf(env: NodeJS.ProcessEnv, folder: string): void {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((one) => one !== undefined && one !== '') ?? '';
  if (!/^zh([_-](TW|HK|MO|Hant)|$|\.)/i.test(locale)) return;
  try {
    useBundle(texts(JSON.parse(readFileSync(join(folder, 'bundle.l10n.zh-tw.json'), 'utf8'))));
  } catch {
    // Without its translations the program still does its work, in English.
  }
}

function texts(bundle: unknown): Readonly<Record<string, string>> {
  if (typeof bundle !== 'object' || bundle === null) return {};
  return Object.fromEntries(
    Object.entries(bundle).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
