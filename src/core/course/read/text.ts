/** Letters of scripts that no shell command is made of: what is mostly such is a person speaking. */
const foreign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;
const marks =
  /^\s*(?:\[(?:註|注|重要|注意|備註|备注|說明|说明|提示|警告|补充|補充|참고|주의|注記)\]|【[^】]{1,12}】|(?:Note|NOTE|N\.B\.|Tip|TIP|Hint|Important|IMPORTANT|Nota|Hinweis|Remarque|註|注|備註|备注|補充|參考|说明|說明)\s?[:：])/;

/** Whether a line inside a fence is the author speaking: `[註] …`, `Note: …`, or mostly CJK. Such a line is never output. */
export function isNarration(line: string): boolean {
  const text = line.slice(0, 1000);
  if (/^\s*(?:[$<]|\{)/.test(text)) return false;
  if (/^\s*[[【A-Z\u0080-\uffff]/.test(text) && marks.test(text)) return true;
  // eslint-disable-next-line no-control-regex -- everything past ASCII, as fast as can be
  if (!/[^\x00-\x7f]/.test(text)) return false;
  const letters = text.match(foreign)?.length ?? 0;
  // eslint-disable-next-line no-control-regex -- the same
  if (/^\s*\[[^\]]{0,20}[^\x00-\x7f][^\]]{0,20}\]\s/.test(text)) return true;
  if (letters < 2) return false;
  // One word of a script that writes words apart may as well be printed: `cat file`.
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}\s\p{P}]+$/u.test(text) && text.trim().split(/\s+/).length < 3)
    return false;
  const words = text.match(/[A-Za-z0-9][\w./:-]*/g)?.length ?? 0;
  return letters > words;
}

/** The text without the byte order mark that Windows' editors put in front. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The text with line feeds for line ends, whatever system it was written on. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Markdown's backslash escapes; a backslash at the line's end is a line break. `\- -net` is one option that an author kept from being a list. */
export function unescaped(text: string): string {
  return text
    .replace(/\\$/, '')
    .replace(/\\-\s-(?=\w)/g, '--')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
