/** The named characters of HTML that notes use in commands; spaces of all widths become one that a shell knows. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  dollar: '$',
  num: '#',
  bsol: '\\',
  sol: '/',
  lowbar: '_',
  ast: '*',
  grave: '`',
  vert: '|',
  lbrace: '{',
  rbrace: '}',
  lcub: '{',
  rcub: '}',
  lsqb: '[',
  rsqb: ']',
  lpar: '(',
  rpar: ')',
  colon: ':',
  semi: ';',
  percnt: '%',
  equals: '=',
  Tab: '\t',
};

/** Text with HTML's character references replaced by what they stand for; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text.replace(/[\u00a0\u2000-\u200a]/g, ' ');
  const decoded = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return decoded.replace(/[\u00a0\u2000-\u200a]/g, ' ');
}
