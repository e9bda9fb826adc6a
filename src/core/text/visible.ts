/**
 * Characters that change how a line is shown, or what a terminal does, without being seen: control characters,
 * everything that Unicode calls default-ignorable (bidirectional controls, CVE-2021-42574; zero-width characters;
 * variation selectors; tags; fillers; the byte-order mark), line and paragraph separators, interlinear annotation,
 * and lone surrogates.
 */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Surrogate}\u2028\u2029\ufff9-\ufffb]/gu;

/** Whether `text` holds a character that would act instead of being seen. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) !== -1;
}

/**
 * `text` with everything unseen written out, as bash and JavaScript write it: `\n`, `\x1b`, `\u202e`.
 * For every place where data from outside is shown. Zero-width joiners are written out too: rather an emoji in
 * its parts than two names that look alike.
 */
export function visible(text: string): string {
  return text.replace(unseen, escaped);
}

const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One character written out for reading: `\n`, `\x1b`, `\u202e`, `\U000e0041`. */
export function escaped(character: string): string {
  const short = shortForms[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
