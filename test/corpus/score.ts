import { commandsOf, type Course, type NoteCommand } from '../../src/core/course/model';
import { contextText, isContext } from './contexts';
import { headingsAbove } from './headings';
import type { CorpusNote, Expectation, ExpectedCommand } from './notes';
import { type Measure, Tally } from './tally';

/** Compares what was read with what a person reads. What only one of both says counts as one wrong answer. */
export function score(course: Course, { text: note, expected }: CorpusNote): Tally {
  const tally = new Tally();
  const missing = [...expected.commands];
  for (const real of commandsOf(course)) {
    const index = missing.findIndex((one) => one.line === real.line && sameText(one.text, real.text));
    const [found] = index < 0 ? [] : missing.splice(index, 1);
    tally.count('precision', found !== undefined, real.line, `not a command of the note: ${shown(real.text)}`);
    if (found === undefined) continue;
    tally.count('recall', true, real.line, '');
    compare(tally, found, real);
  }
  for (const { line, text } of missing) tally.count('recall', false, line, `not found: ${shown(text)}`);
  narration(tally, course, expected);
  headings(tally, course, note);
  tally.count('titles', plain(course.title) === plain(expected.title), 1, `${course.title} for ${expected.title}`);
  const language = sameLanguage(course.language, expected.language);
  tally.count('languages', language, 1, `${course.language} for ${expected.language}`);
  return tally;
}

function compare(tally: Tally, wanted: ExpectedCommand, real: NoteCommand): void {
  const { line } = wanted;
  const say = (measure: Measure, got: string, instead: string): void =>
    tally.count(measure, got === instead, line, `${got} for ${instead}: ${shown(real.text)}`);
  const context = wanted.context ?? 'host';
  const what = `${contextText(real.context)} for ${context}: ${shown(real.text)}`;
  tally.count('contexts', isContext(real.context, context), line, what);

  const kinds = (wanted.kind ?? 'run').split('|');
  const kind = kinds.includes(real.kind) ? real.kind : kinds.join('|');
  // What nearly all commands are says little: only where one of both says more.
  if (real.kind !== 'run' || !kinds.includes('run')) say('kinds', real.kind, kind);
  if (real.kind === 'reference' || kinds.includes('reference')) say('references', real.kind, kind);
  say('dialects', real.dialect, wanted.dialect ?? 'sh');
  const ends = (exit: string | undefined): string => (exit === 'fail' ? 'fails' : 'works');
  if (real.expected.exit === 'fail' || wanted.exit) say('failures', ends(real.expected.exit), ends(wanted.exit));
  if (real.sudo || wanted.sudo) say('sudo', String(real.sudo), String(wanted.sudo ?? false));
  if (real.detaches || wanted.detaches) say('detaches', String(real.detaches), String(wanted.detaches ?? false));

  const [got, instead] = [lines(real.expected.lines), lines(wanted.output ?? [])];
  // The body of a file that follows an editor is no output, wherever it is kept.
  if (real.kind !== 'file' && (got || instead)) say('output', got, instead);
  placeholders(tally, wanted, real);
}

function placeholders(tally: Tally, wanted: ExpectedCommand, real: NoteCommand): void {
  const all = (list: NoteCommand['placeholders']): string[] =>
    list.map(({ text, choices }) => [text, ...(choices ?? [])].join(' '));
  const [got, instead] = [new Set(all(real.placeholders)), new Set(all(wanted.placeholders ?? []))];
  for (const one of new Set([...got, ...instead])) {
    const which = got.has(one) ? 'not a placeholder' : 'a placeholder not seen';
    tally.count('placeholders', got.has(one) && instead.has(one), wanted.line, `${which}: ${one}`);
  }
}

function narration(tally: Tally, course: Course, { narration: wanted }: Expectation): void {
  const real = course.chapters.flatMap(({ steps }) => steps.flatMap((step) => step.narration));
  const key = ({ line, text }: { readonly line: number; readonly text: string }): string => `${line} ${plain(text)}`;
  const [got, instead] = [new Map(real.map((one) => [key(one), one])), new Map(wanted.map((one) => [key(one), one]))];
  for (const [id, one] of new Map([...got, ...instead])) {
    const which = got.has(id) ? 'not narration' : 'narration not seen';
    tally.count('narration', got.has(id) && instead.has(id), one.line, `${which}: ${shown(one.text)}`);
  }
}

/** Whether each command stands below the heading that is nearest above it, be it a chapter's or a step's. */
function headings(tally: Tally, course: Course, note: string): void {
  const above = headingsAbove(note);
  for (const chapter of course.chapters)
    for (const { title, commands } of chapter.steps)
      for (const { line, text } of commands) {
        const wanted = plain(above[line - 1] ?? '');
        const right = wanted === '' || [title, chapter.title].some((one) => plain(one) === wanted);
        tally.count('headings', right, line, `${chapter.title} › ${title} for ${wanted}: ${shown(text)}`);
      }
}

/** The same to a shell: blanks at line ends and a comment at the end of a line do not matter, and a wide blank is a blank. */
function sameText(left: string, right: string): boolean {
  const bare = (text: string): string =>
    text
      .replace(/[\u00a0\u2002\u2003\u3000]/g, ' ')
      .replace(/[ \t]+$/gm, '')
      .replace(/^\s+/, '')
      .replace(/(\S)\s+# [^'"\n]*$/, '$1');
  return bare(left) === bare(right);
}

/** Letters and digits only: marks, emoji and blanks are a matter of taste. */
function plain(text: string): string {
  return text.replace(/:[a-z0-9_+-]+:/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "zh-TW" is not "zh-CN"; of other languages the first part counts. */
function sameLanguage(real: string, wanted: string): boolean {
  const part = (tag: string): string => (tag.startsWith('zh') ? tag : (tag.split('-')[0] ?? ''));
  return part(real.replace('zh-Hant', 'zh-TW').replace('zh-Hans', 'zh-CN')) === part(wanted);
}

function lines(output: readonly string[]): string {
  const full = output.map((line) => line.replace(/^[>\s]+|\s+$/g, '')).filter((line) => line !== '');
  return full.join('⏎');
}

function shown(text: string): string {
  const [first = '', ...more] = text.split('\n');
  return more.length === 0 ? first : `${first} … (${more.length + 1} lines)`;
}
