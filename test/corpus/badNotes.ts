/** A note that nobody would write, and how long it may take, in milliseconds: three times what a good reader needs. */
export interface BadNote {
  readonly what: string;
  readonly limit: number;
  readonly text: () => string;
}

const long = 200_000;
const fiveMegabytes = 5_000_000;
const words = 'Some *words* and `code`, with [a link](https://a.example).\n'.repeat(8);
const page = `# A\n\n${words}\n\`\`\`\n$ docker ps\nCONTAINER ID\n\`\`\`\n\n`;

/** Bytes without any order, the same each time. */
function noise(length: number): string {
  let state = 12345;
  const bytes = Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 16) & 0xff;
  });
  return Buffer.from(bytes).toString('utf8');
}

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(2 * level)}- a ${level}`).join('\n');

export const badNotes: readonly BadNote[] = [
  { what: 'nothing', limit: 50, text: () => '' },
  { what: 'blanks only', limit: 50, text: () => ' \n\t\n  ' },
  { what: 'bytes of a program', limit: 500, text: () => noise(300_000) },
  { what: 'an archive with a PNG in front', limit: 300, text: () => `\x89PNG\r\n\x1a\n\0\0\0\rIHDR${noise(100_000)}` },
  { what: 'NULs', limit: 300, text: () => '\0'.repeat(long) },
  { what: 'NULs within a fence', limit: 100, text: () => '```\n$ docker\0 ps\n$ \0\n\0$ id\n```\n' },
  { what: 'halves of characters', limit: 100, text: () => '# \ud800\n```\n$ echo \udc00\n```\n' },
  { what: '5 MB of a true note', limit: 2000, text: () => page.repeat(fiveMegabytes / page.length) },
  { what: '5 MB in one line', limit: 1000, text: () => 'a'.repeat(fiveMegabytes) },
  { what: '5 MB of words in one line', limit: 1500, text: () => 'docker run -it a $ '.repeat(fiveMegabytes / 19) },
  { what: 'a command of 1 MB', limit: 1000, text: () => `\`\`\`\n$ echo ${'x '.repeat(500_000)}\n\`\`\`\n` },
  { what: '30,000 commands', limit: 1000, text: () => `\`\`\`\n${'$ docker ps\n'.repeat(30_000)}\`\`\`\n` },
  { what: '100,000 lines of output', limit: 1500, text: () => `\`\`\`\n$ yes\n${'y\n'.repeat(100_000)}\`\`\`\n` },
  { what: 'a fence that never ends', limit: 300, text: () => `\`\`\`\n$ docker ps\n${'line\n'.repeat(20_000)}` },
  { what: 'a quote that never ends', limit: 500, text: () => `\`\`\`\n$ echo 'a\n${"it's\n".repeat(20_001)}\`\`\`\n` },
  {
    what: 'a heredoc that never ends',
    limit: 500,
    text: () => `\`\`\`\n$ cat <<X\n${'y $(\n'.repeat(20_000)}\`\`\`\n`,
  },
  { what: 'many unclosed quotes', limit: 1500, text: () => `\`\`\`\n${'$ echo "a\nb\n'.repeat(5_000)}\`\`\`\n` },
  { what: 'many unclosed heredocs', limit: 1500, text: () => `\`\`\`\n${'$ cat <<E\nb\n'.repeat(5_000)}\`\`\`\n` },
  { what: 'many lines that end in \\', limit: 1000, text: () => `\`\`\`bash\n${'a \\\n'.repeat(20_000)}\`\`\`\n` },
  { what: 'many $( without an end', limit: 1000, text: () => `\`\`\`\n$ echo ${'$('.repeat(20_000)}\n\`\`\`\n` },
  { what: 'many { and ( without an end', limit: 1000, text: () => `\`\`\`bash\n${'{ ( '.repeat(10_000)}\n\`\`\`\n` },
  { what: 'many ifs without an end', limit: 1000, text: () => `\`\`\`bash\n${'if a; then\n'.repeat(5_000)}\`\`\`\n` },
  { what: 'lists nested 1,000 deep', limit: 1500, text: () => nested(1000) },
  {
    what: 'a fence in a list 1,000 deep',
    limit: 1500,
    text: () => `${nested(1000)}\n${' '.repeat(2002)}\`\`\`\n$ id\n`,
  },
  { what: 'quotes nested 5,000 deep', limit: 1500, text: () => `${'>'.repeat(5000)} a\n`.repeat(20) },
  { what: 'quotes and lists in turn', limit: 1500, text: () => `${'> - '.repeat(1000)}\`\`\`\n`.repeat(5) },
  { what: 'HTML soup', limit: 500, text: () => '<div><p>$ docker ps<table><!-- <pre>$ id</b></div><'.repeat(4000) },
  {
    what: 'HTML soup in lines',
    limit: 500,
    text: () => '<div><p>$ docker ps\n<table><!--\n<pre>$ id</b>\n\n'.repeat(4000),
  },
  { what: 'a long run of [', limit: 500, text: () => '['.repeat(long) },
  { what: 'a long run of ![](', limit: 500, text: () => '![]('.repeat(long / 4) },
  { what: 'a long run of *', limit: 500, text: () => '*a **'.repeat(long / 5) },
  { what: 'a long run of `', limit: 500, text: () => '`'.repeat(long) },
  {
    what: 'runs of ` that never match',
    limit: 500,
    text: () => Array.from({ length: 600 }, (_, n) => 'e' + '`'.repeat(n)).join(''),
  },
  { what: 'a long run of <', limit: 500, text: () => '<'.repeat(long) },
  { what: 'a long run of <!--', limit: 500, text: () => '<!-- '.repeat(long / 5) },
  { what: 'a long run of &', limit: 500, text: () => '&amp'.repeat(long / 4) },
  { what: 'a long run of \\', limit: 500, text: () => '\\'.repeat(long) },
  { what: 'a long run of $', limit: 500, text: () => `\\${'$ '.repeat(long / 2)}` },
  { what: 'a long run of {{', limit: 500, text: () => `\`a\`${'{{exec'.repeat(long / 6)}` },
  {
    what: 'a long prompt',
    limit: 500,
    text: () => `\`\`\`\n${'a@'.repeat(long / 2)}$ id\n[${'a '.repeat(long / 2)}\n\`\`\`\n`,
  },
  { what: 'long blanks', limit: 500, text: () => `\`\`\`\n$ a${' '.repeat(long)}b\n${' '.repeat(long)}\n\`\`\`\n` },
  {
    what: 'long placeholders',
    limit: 500,
    text: () => `\`\`\`\n$ a ${'<a'.repeat(long / 2)}\n$ ${'a('.repeat(long / 2)}\n\`\`\`\n`,
  },
  {
    what: 'a table of 10,000 columns',
    limit: 1000,
    text: () => `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|b|\n`.repeat(3),
  },
  { what: 'many references to links', limit: 1000, text: () => '[a]: https://a.example\n'.repeat(20_000) },
  { what: 'front matter that never ends', limit: 500, text: () => `---\n${'a: b\n'.repeat(20_000)}` },
  { what: 'front matter that is no YAML', limit: 200, text: () => '---\n{[}: *x\n\t- "\n---\n# A\n' },
  { what: 'front matter of the wrong kind', limit: 200, text: () => '---\n- 1\n- title: {a: [b]}\n---\n# A\n' },
  { what: 'front matter with a bomb of aliases', limit: 500, text: bomb },
  { what: 'front matter nested deep', limit: 500, text: () => `---\ntitle: ${'['.repeat(20_000)}\n---\n` },
  { what: 'fences only', limit: 1000, text: () => '```\n'.repeat(20_001) },
  {
    what: 'fences of all lengths',
    limit: 1000,
    text: () => Array.from({ length: 1000 }, (_, n) => '`'.repeat(n)).join('\n'),
  },
  { what: '20,000 headings', limit: 1000, text: () => '# A\n## B\n'.repeat(10_000) },
  { what: 'carriage returns only', limit: 200, text: () => '# A\r\r```\r$ docker ps\rx\r```\r' },
  {
    what: 'line ends of all kinds',
    limit: 200,
    text: () => '\ufeff# A\r\n\r```\n$ docker ps\r\nx\r```\n\u2028$ id\u0085',
  },
  { what: 'tabs', limit: 300, text: () => `\t$\tdocker\tps\n${'\t'.repeat(1000)}- a\n`.repeat(50) },
  {
    what: 'right-to-left marks',
    limit: 200,
    text: () => '# \u202eA\n```\n$ echo \u202egpj.exe\u2066 \u200f\u200b\n\u202e$ id\n```\n',
  },
  { what: 'letters with 10,000 accents', limit: 500, text: () => `\`\`\`\n$ e${'\u0301'.repeat(10_000)}\n\`\`\`\n` },
  {
    what: 'escape sequences of a terminal',
    limit: 200,
    text: () => '```\n\x1b[31m$ docker ps\x1b[0m\n\x1b]0;title\x07$ id\n```\n',
  },
  {
    what: '__proto__ as a name',
    limit: 200,
    text: () => '---\n__proto__: {title: x}\nplaceholders: {__proto__: {ask: y}}\n---\n```\n$ echo <__proto__>\n```\n',
  },
];

const fenced = (code: string): string => `# A\n\n\`\`\`bash\n${code}\n\`\`\`\n`;
const front = (yaml: string): string => `---\n${yaml}\n---\n# A\n`;

/** What may be opened again and again without being closed: whoever follows it step by step, runs out of stack. */
export const nesting: readonly (readonly [what: string, open: (depth: number) => string])[] = [
  ['lists in YAML', (depth) => front(`title: ${'['.repeat(depth)}`)],
  ['closed lists in YAML', (depth) => front(`title: ${'['.repeat(depth)}${']'.repeat(depth)}`)],
  ['maps in YAML', (depth) => front(`hints: ${'{a: '.repeat(depth)}`)],
  ['dashes in YAML', (depth) => front(`hints:\n  ${'- '.repeat(depth)}a`)],
  ['substitutions', (depth) => fenced(`echo ${'$('.repeat(depth)}`)],
  ['closed substitutions', (depth) => fenced(`echo ${'$('.repeat(depth)}${')'.repeat(depth)}`)],
  ['quoted substitutions', (depth) => fenced(`echo ${'"$('.repeat(depth)}`)],
  ['parameters', (depth) => fenced(`echo ${'${a:-'.repeat(depth)}`)],
  ['arithmetic', (depth) => fenced(`echo $((${'('.repeat(depth)}1`)],
  ['subshells', (depth) => fenced('( '.repeat(depth))],
  ['groups', (depth) => fenced('{ '.repeat(depth))],
  ['conditions', (depth) => fenced('if '.repeat(depth))],
  ['tests', (depth) => fenced(`[[ ${'( '.repeat(depth)}`)],
  ['negations', (depth) => fenced(`${'! '.repeat(depth)}docker ps`)],
  ['pipes', (depth) => fenced(`docker ps${' | cat'.repeat(depth)}`)],
  ['loops', (depth) => fenced('while true; do '.repeat(depth))],
  ['cases', (depth) => fenced('case a in a) '.repeat(depth))],
  ['functions', (depth) => fenced('f() { '.repeat(depth))],
  ['heredocs', (depth) => fenced(Array.from({ length: depth }, (_, n) => `cat <<E${n}`).join('\n'))],
  ['quotes', (depth) => `${'> '.repeat(depth)}$ docker ps`],
  ['lists', (depth) => `${'- '.repeat(depth)}\`\`\`\n$ docker ps`],
  ['elements', (depth) => `${'<div>'.repeat(depth)}<p>$ docker ps`],
  [
    'shells',
    (depth) => fenced(Array.from({ length: Math.min(depth, 5000) }, () => '$ docker run -it a sh').join('\n')),
  ],
];

/** A short text that would be billions of values, were its aliases followed. */
function bomb(): string {
  const levels = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}*a${n}]`);
  return `---\na0: &a0 x\n${levels.join('\n')}\ntitle: *a30\nhints: *a30\n---\n# A\n`;
}
