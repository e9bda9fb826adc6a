import { inReadersLanguage, type Meaning } from '../../l10n/meaning';
import type { JsonKind } from '../syntax/value';

/** What crun 1.8.1 made of a value of another type, with exit code 0: measured. */
const measured: Readonly<Record<string, Meaning>> = {
  'Mount.options-string': {
    en: 'crun 1.8.1 mounts it without any option: what was meant to be read-only is writable.',
    zh: 'crun 1.8.1 會不帶任何選項掛載：原本要唯讀的會變成可寫。',
  },
  'User.uid-string': {
    en: 'crun 1.8.1 runs the program as root.',
    zh: 'crun 1.8.1 會以 root 執行程式。',
  },
  'Process.capabilities-array': {
    en: 'crun 1.8.1 gives the program no capability at all.',
    zh: 'crun 1.8.1 不會給程式任何 capability。',
  },
  'LinuxMemory.limit-string': {
    en: 'crun 1.8.1 sets no limit.',
    zh: 'crun 1.8.1 不會設定任何限制。',
  },
};

/** What follows from a value of this kind at this place, where it was measured. */
export function silently(place: string, kind: JsonKind): string | undefined {
  const meaning = measured[`${place}-${kind}`];
  return meaning && inReadersLanguage(meaning);
}
