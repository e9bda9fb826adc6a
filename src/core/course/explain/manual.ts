import type { Meaning } from '../../l10n/meaning';

/** A flag, a keyword or an operand of a program. */
export interface Entry {
  readonly meaning: Meaning;
  /** What the value is called, where one is taken: `NAME`. */
  readonly value?: string;
  /** The value may be left out, and is then written with `=` only. */
  readonly optional: boolean;
}

/** An operand by its place. */
export interface Operand extends Entry {
  readonly value: string;
  /** `rest`: it takes all words that are left. `command`: these are a command of their own. */
  readonly takes: 'one' | 'rest' | 'command';
}

/** What a program, or a subcommand of it, takes. */
export interface Section {
  /** `docker network ls`; the first of its names. */
  readonly name: string;
  readonly meaning: Meaning;
  readonly flags: ReadonlyMap<string, Entry>;
  readonly keywords: ReadonlyMap<string, Entry>;
  readonly operands: readonly Operand[];
}

/**
 * How a program reads its words.
 * - `flags`: `cluster` for getopt and its like, where `-it` is `-i -t`; `whole` where a flag is one word.
 * - `subcommands`: `prefix` where a subcommand may be cut short, as ip's may.
 * - `inherit`: the flags of the program hold behind a subcommand too.
 * - `firstWord`: `flags` where the first word is flags even without a dash, as in `tar xzf FILE` (tar(1), traditional style).
 */
export interface Habits {
  readonly flags: 'cluster' | 'whole';
  readonly subcommands: 'exact' | 'prefix';
  readonly inherit: 'yes' | 'no';
  readonly firstWord: 'usual' | 'flags';
}

/** The table of one program, not read yet. */
export interface Written {
  readonly table: string;
  readonly habits?: Partial<Habits>;
}

/** What Stevedore knows about one program. */
export interface Manual {
  readonly habits: Habits;
  /** Every name of every section. The order is that of the table, which `prefix` goes by. */
  readonly sections: ReadonlyMap<string, Section>;
}

/**
 * Reads the table of a program. A line has three fields between ` | `: what it is about, English, Chinese.
 * `# docker ps, docker container ls` begins a section; `-d, --detach` is a flag, `--name NAME` one with a value, `-NUMBER`
 * a dash and any number,
 * `--color[=WHEN]` one whose value may be missing, `-exec COMMAND;` one that takes a
 * command up to `;` or `+`; `dev NAME` (small letters) is a keyword; `IMAGE` is an operand,
 * `FILE...` all that are left, `$ COMMAND` a command of its own; `@ docker run` takes over the entries of that section.
 */
export function manual(table: string, habits: Partial<Habits> = {}): Manual {
  const sections = new Map<string, Section>();
  const drafts: Draft[] = [];
  for (const block of table.split(/^# /m).slice(1)) {
    const [heading = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    const [names, meaning] = fields(heading);
    const [name = '', ...others] = names.split(', ');
    const draft = readSection(name, meaning, lines);
    drafts.push(draft);
    for (const one of [name, ...others]) sections.set(one, draft);
  }
  for (const draft of drafts) takeOver(draft, sections);
  return { habits: { flags: 'cluster', subcommands: 'exact', inherit: 'no', firstWord: 'usual', ...habits }, sections };
}

/** The fields of one line: what it is about, and its meaning. */
export function fields(line: string): readonly [string, Meaning] {
  const [what = '', en = '', zh = ''] = line.split(' | ').map((field) => field.trim());
  return [what, { en, zh }];
}

/** A section while it is read: what it takes over may stand further down. */
interface Draft extends Section {
  readonly flags: Map<string, Entry>;
  readonly keywords: Map<string, Entry>;
  readonly operands: Operand[];
  readonly from: string[];
}

function readSection(name: string, meaning: Meaning, lines: readonly string[]): Draft {
  const draft: Draft = { name, meaning, flags: new Map(), keywords: new Map(), operands: [], from: [] };
  for (const line of lines) {
    const [what, words] = fields(line);
    if (what.startsWith('@ ')) draft.from.push(what.slice(2));
    else if (/^(\$ )?[A-Z]/.test(what)) draft.operands.push(operand(what, words));
    else {
      const { names, entry } = named(what, words);
      for (const one of names) (/^[-+]/.test(one) ? draft.flags : draft.keywords).set(one, entry);
    }
  }
  return draft;
}

function takeOver(draft: Draft, sections: ReadonlyMap<string, Section>): void {
  for (const name of draft.from) {
    const other = sections.get(name);
    if (!other) continue;
    for (const [flag, entry] of other.flags) if (!draft.flags.has(flag)) draft.flags.set(flag, entry);
    for (const [keyword, entry] of other.keywords) if (!draft.keywords.has(keyword)) draft.keywords.set(keyword, entry);
    draft.operands.push(...other.operands);
  }
}

function operand(what: string, meaning: Meaning): Operand {
  const takes = what.startsWith('$ ') ? 'command' : what.endsWith('...') ? 'rest' : 'one';
  return { meaning, value: what.replace(/^\$ |\.\.\.$/g, ''), optional: false, takes };
}

function named(what: string, meaning: Meaning): { readonly names: readonly string[]; readonly entry: Entry } {
  const optional = /^(.*)\[=(.+)\]$/.exec(what);
  const [, names = what, value] = optional ?? /^(.*?\S) ([A-Z][^ ]*)$/.exec(what) ?? [];
  return { names: names.split(', '), entry: { meaning, ...(value && { value }), optional: optional !== null } };
}
