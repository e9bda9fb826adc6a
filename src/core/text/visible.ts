/**
 * Characters that change how a line is shown, or what a terminal does, without being seen: C0 and C1 controls, DEL,
 * bidirectional controls (Unicode UAX #9, CVE-2021-42574), zero-width characters, line and paragraph separators,
 * the byte-order mark, tag characters and lone surrogates.
 */
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

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

/** One character as bash's `$'…'` writes it (bash(1), QUOTING). */
export function escaped(character: string): string {
  const short = shortForms[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
