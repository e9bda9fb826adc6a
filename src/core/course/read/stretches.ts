import type { FrontMatter, Narration, NoteCommand } from '../model';
import { accountSigns, accountsOf, type AccountSigns } from './accounts';
import { commandOf } from './commands';
import type { Segment } from './markdown';
import { plainTitle } from './titles';
import { beginning, sameEntry, walk, type Entry, type Memo, type Passage, type Shown } from './walk';

/** What stands below one heading within a segment, with the note's lines. */
export interface Part {
  /** The heading's; undefined for what goes on below the one before. */
  readonly level: number | undefined;
  /** The heading as people read it, which may be empty. */
  readonly title: string;
  readonly line: number;
  readonly commands: readonly NoteCommand[];
  readonly narration: readonly Narration[];
}

/** What was worked out about a segment: kept with it, so that an edit elsewhere costs next to nothing here. */
interface Known {
  readonly memo: Omit<Memo, 'texts'>;
  walked: { readonly entry: Entry; readonly passage: Passage } | undefined;
  made: Made | undefined;
  signs: AccountSigns | undefined;
}

interface Made {
  readonly frontMatter: FrontMatter;
  readonly accounts: readonly string[];
  readonly offset: number;
  readonly parts: readonly Part[];
}

const known = new WeakMap<Segment, Known>();

function knownOf(segment: Segment): Known {
  const found: Known = known.get(segment) ?? {
    memo: { items: new Map(), facts: new Map() },
    walked: undefined,
    made: undefined,
    signs: undefined,
  };
  known.set(segment, found);
  return found;
}

/** The parts of a note in order. Those of a segment are the same objects as before, if nothing in or before it changed them. */
export function partsOf(segments: readonly Segment[], firstLine: number, frontMatter: FrontMatter): readonly Part[] {
  const passages = passagesOf(segments);
  const accounts = accountsIn(segments);
  let offset = firstLine;
  return segments.flatMap((segment, index) => {
    const own = offset;
    offset += segment.lineCount;
    const passage = passages[index];
    return passage
      ? segmentParts({ segment, passage, offset: own, frontMatter, accounts, more: goesOn(passages, index) })
      : [];
  });
}

/** The accounts that the whole note writes as its reader's own. */
function accountsIn(segments: readonly Segment[]): readonly string[] {
  return accountsOf(segments.map((segment) => (knownOf(segment).signs ??= accountSigns(segment.text))));
}

function passagesOf(segments: readonly Segment[]): readonly Passage[] {
  const texts: Memo['texts'] = new Map();
  let entry = beginning;
  return segments.map((segment) => {
    const own = knownOf(segment);
    if (!own.walked || !sameEntry(own.walked.entry, entry)) {
      own.walked = { entry, passage: walk(segment.blocks, entry, { ...own.memo, texts }) };
      own.made = undefined;
    }
    const { passage } = own.walked;
    entry = passage.left;
    return passage;
  });
}

/** What later segments show of a segment's last command. */
function goesOn(passages: readonly Passage[], index: number): Shown | undefined {
  const own = passages[index]?.open;
  if (own === undefined || own === 'passed') return undefined;
  const all: Shown = { lines: [], error: false, file: false };
  for (const { carried, open } of passages.slice(index + 1)) {
    for (const line of carried.lines) all.lines.push(line);
    all.error ||= carried.error;
    all.file ||= carried.file;
    if (carried.body !== undefined) all.body ??= carried.body;
    if (open !== 'passed') break;
  }
  return all.lines.length > 0 || all.file || all.error ? all : undefined;
}

interface Parting {
  readonly segment: Segment;
  readonly passage: Passage;
  readonly offset: number;
  readonly frontMatter: FrontMatter;
  readonly accounts: readonly string[];
  readonly more: Shown | undefined;
}

function segmentParts({ segment, passage, offset, frontMatter, accounts, more }: Parting): readonly Part[] {
  const own = knownOf(segment);
  const { made } = own;
  if (!more && made?.frontMatter === frontMatter && made.accounts.join() === accounts.join()) {
    if (made.offset !== offset)
      own.made = {
        frontMatter,
        accounts,
        offset,
        parts: made.parts.map((part) => shifted(part, offset - made.offset)),
      };
    return own.made?.parts ?? [];
  }
  const parts = passage.sections.map(({ heading, commands, narration }) => ({
    level: heading?.level,
    title: heading ? plainTitle(heading.text) : '',
    line: (heading?.line ?? 1) + offset,
    commands: commands.map((placed) =>
      commandOf(placed, { offset, frontMatter, accounts, more: placed === passage.open ? more : undefined }),
    ),
    narration: narration.map(({ text, line }) => ({ text, line: line + offset })),
  }));
  own.made = more ? undefined : { frontMatter, accounts, offset, parts };
  return parts;
}

function shifted(part: Part, by: number): Part {
  return {
    level: part.level,
    title: part.title,
    line: part.line + by,
    commands: part.commands.map((command) => ({ ...command, line: command.line + by, endLine: command.endLine + by })),
    narration: part.narration.map(({ text, line }) => ({ text, line: line + by })),
  };
}
