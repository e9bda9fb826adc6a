/** What differs from one machine and one moment to the next, and the word that stands for it. Order matters. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\bsha256:[0-9a-f]{12,64}\b/g, '<id>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi, '<mac>'],
  [/\b(?=[0-9a-f]*\d)(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{12})\b/g, '<id>'],
  [/\bveth[0-9a-f]{5,8}(?:@if\d+)?\b/g, '<veth>'],
  [/\bbr-[0-9a-f]{12}\b|\bbr-<id>/g, '<bridge>'],
  // RFC 3339, then the dates that programs print.
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))*/g, '<time>'],
  [/\b\d{4}[-/]\d\d[-/]\d\d\b/g, '<date>'],
  [
    /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +\d{1,2}(?: +\d\d:\d\d(?::\d\d)?(?: [A-Z]{3,4})?)?(?:,? +\d{4})?\b/g,
    '<date>',
  ],
  [/\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?\b(?!:)/g, '<time>'],
  [/\b(?:about )?(?:an?|\d+|less than a) (?:second|minute|hour|day|week|month|year)s?(?: ago)?\b/gi, '<age>'],
  // Addresses before versions and sizes: they look alike.
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?::\d{1,5})?\b/g, '<address>'],
  [
    /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})?(?:\/\d{1,3})?(?![\w:])|(?<![\w:])[0-9a-f]{0,4}::[0-9a-f:]{1,35}(?:\/\d{1,3})?(?![\w:])/gi,
    '<address>',
  ],
  [/\bbuild [0-9a-z~+.-]+/g, 'build <version>'],
  [/\bv?\d+\.\d+\.\d+(?:[-+~.][0-9A-Za-z.+~-]+)?\b/g, '<version>'],
  [/\b(RX|TX) (packets|bytes|errors)[: ]\d+/g, '$1 $2 <count>'],
  [/\b(packets|bytes|errors|dropped|overruns|overrun|frame|carrier|collisions|txqueuelen)[: ]\d+/gi, '$1 <count>'],
  [/\b\d+(?:\.\d+)? ?(?:[kKMGT]i?B|[kKMGT]b|bytes|[kKMGT])\b|\b\d+(?:\.\d+)? ?B\b/g, '<size>'],
  [/\b\d+(?:\.\d+)? ?(?:ms|us|µs|ns|s|seconds|secs?)\b/g, '<duration>'],
  [/^\[\d+\] +\d+$/g, '[job] <pid>'],
  [/\b(pid|PID|process)([ :=]+)\d+/g, '$1$2<pid>'],
  [/\b\d+(?:\.\d+)?%/g, '<percent>'],
];

/** A line as it is compared: what varies is masked, runs of blanks are one. `fixed` words are never masked: the note sets them. */
export function masked(line: string, fixed: readonly string[] = []): string {
  const kept: string[] = [];
  const words = [...fixed].filter((word) => word !== '').sort((left, right) => right.length - left.length);
  let text = line;
  for (const word of words) {
    text = replaceWord(text, word, () => `\u{e000}${String.fromCodePoint(0xe100 + kept.push(word) - 1)}\u{e001}`);
  }
  for (const [pattern, mask] of rules) text = text.replace(pattern, mask);
  text = text.replace(/\u{e000}(.)\u{e001}/gu, (_, place: string) => kept[(place.codePointAt(0) ?? 0) - 0xe100] ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

function replaceWord(text: string, word: string, by: () => string): string {
  let from = 0;
  let result = '';
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (/[\w.]/.test(before) || /\w/.test(after)) continue;
    result += text.slice(from, at) + by();
    from = at + word.length;
  }
  return result + text.slice(from);
}

/** Addresses and names that stand in the note's own commands: they are set by it, so they have to come out as shown. */
export function fixedWords(commands: readonly string[]): readonly string[] {
  const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
  return [...new Set(commands.flatMap((text) => text.match(address) ?? []))];
}
