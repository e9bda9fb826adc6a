import * as bundle from '@vscode/l10n';

/** What a placeholder may be filled with. Error texts of an engine are data too: they are passed in, never translated. */
export type Filling = string | number | boolean;

/**
 * The text in the user's language. English itself is the key; `{0}`, `{1}` … are filled from `args`.
 * The bundle is handed over once, by each entry, with `useBundle`.
 */
export function t(text: string, ...args: Filling[]): string {
  return bundle.t(text, ...args);
}

/** Hands over the translations of this process: English text → translated text. */
export function useBundle(contents: Readonly<Record<string, string>>): void {
  bundle.config({ contents: { ...contents } });
}
