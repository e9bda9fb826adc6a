import { t } from './l10n';

/** One meaning in both languages, side by side, so that none is forgotten. For tables of our own; messages go through `t`. */
export interface Meaning {
  readonly en: string;
  readonly zh: string;
}

/** The meaning in the reader's language: the translations name themselves, by what they make of the word `en`. */
export function inReadersLanguage(meaning: Meaning): string {
  return t('en') === 'en' ? meaning.en : meaning.zh;
}
