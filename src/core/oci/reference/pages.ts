import { useBundle } from '../../l10n/l10n';
import { referencePage } from './page';

/** The reference in both languages, by the name of its file in docs/. Afterwards `t` speaks English. */
export function referencePages(chinese: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  useBundle({});
  const english = referencePage();
  useBundle(chinese);
  const translated = referencePage();
  useBundle({});
  return { 'oci-config.md': english, 'oci-config.zh-tw.md': translated };
}
