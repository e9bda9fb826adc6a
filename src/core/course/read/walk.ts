import type { Frame, Narration } from '../model';
import { announcesCommand, announcesHost, announcesOutput, isOutputTitle } from './announced';
import type { Block, Code, Heading, Prose } from './blocks';
import { outputOf, readCode } from './code';
import { isForeign } from './contentKind';
import { factsOf, type Facts, type KnownFacts } from './facts';
import { announcesFailure, reportsFailure, saysFails } from './failing';
import type { CommandItem, Item } from './items';
import { claimOf } from './labels';
import { readProse } from './references';
import {
  afterCommand,
  beforeCommand,
  bottom,
  contextOf,
  isEndKey,
  isRoot,
  outside,
  outsideContainers,
  sameStack,
  type Stack,
} from './stack';

/** What a note shows after a command. */
export interface Shown {
  readonly lines: string[];
  error: boolean;
  /** A code block without commands follows at once, which is the content of the file that was opened. */
  file: boolean;
  /** That content. */
  body?: string;
}

/** A command in its place, with what the note shows of its output. */
export interface Placed {
  readonly item: CommandItem;
  readonly facts: Facts;
  readonly context: readonly Frame[];
  readonly shown: Shown;
}

/** A heading and what stands below it, up to the next heading; the first of a stretch has none. */
export interface Section {
  readonly heading?: Heading;
  readonly commands: Placed[];
  readonly narration: Narration[];
}

/** What a stretch of a note has to know of all that stands before it. */
export interface Entry {
  readonly stack: Stack;
  /** Whether output may still be that of the last command, and whether some was shown already. */
  readonly last: 'none' | 'bare' | 'shown';
  readonly before: Block | undefined;
  /** Whether the note says that `#` is root's prompt. */
  readonly declared: boolean;
  /** Whether the paragraph before says that the last command fails, and so nothing of the next one. */
  readonly reported: boolean;
}

/** A stretch of a note, walked through. Lines are counted from 1 at its start. */
export interface Passage {
  readonly sections: readonly Section[];
  /** What it shows of the last command before it. */
  readonly carried: Shown;
  /** Its last command, if what follows may be the output of that; `passed` when it is still that of a command before it. */
  readonly open: Placed | 'passed' | undefined;
  readonly left: Entry;
}

/** What was worked out about blocks and commands, to be kept as long as they are. */
export interface Memo extends KnownFacts {
  readonly items: Map<Block, readonly [user: readonly Item[] | undefined, root: readonly Item[] | undefined]>;
}

/** How a note begins: on the host, with nothing said or typed. */
export const beginning: Entry = { stack: bottom, last: 'none', before: undefined, declared: false, reported: false };

/** Whether two ways to enter a stretch give the same passage. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.last !== b.last || a.before !== b.before || a.declared !== b.declared || a.reported !== b.reported)
    return false;
  return sameStack(a.stack, b.stack);
}

/** Goes through a stretch of a note from top to bottom with the stack of shells that the note has entered. */
export function walk(blocks: readonly Block[], entry: Entry, memo: Memo): Passage {
  const walker = new Walker(entry, memo);
  for (const block of blocks) walker.visit(block);
  return { sections: walker.sections, carried: walker.carried, open: walker.open(), left: walker.left() };
}

const nothing = (): Shown => ({ lines: [], error: false, file: false });

class Walker {
  readonly sections: Section[] = [{ commands: [], narration: [] }];
  readonly carried = nothing();
  private stack: Stack;
  private context: readonly Frame[];
  /** What is shown of the last command, as long as more may follow: of the one before the stretch, or of `placed`. */
  private last: Shown | undefined;
  private placed: Placed | undefined;
  private before: Block | undefined;
  private declared: boolean;
  private reported: boolean;

  constructor(
    private readonly entry: Entry,
    private readonly memo: Memo,
  ) {
    this.stack = entry.stack;
    this.context = contextOf(entry.stack);
    this.last = entry.last === 'none' ? undefined : this.carried;
    this.before = entry.before;
    this.declared = entry.declared;
    this.reported = entry.reported;
  }

  left(): Entry {
    const { stack, before, declared, reported } = this;
    const last = this.last === undefined ? 'none' : this.hasShown(this.last) ? 'shown' : 'bare';
    return { stack, last, before, declared, reported };
  }

  open(): Passage['open'] {
    if (this.last === this.carried) return 'passed';
    return this.last && this.placed;
  }

  visit(block: Block): void {
    if (block.kind === 'heading') {
      this.sections.push({ heading: block, commands: [], narration: [] });
    } else if (block.kind === 'prose') {
      this.declared ||= declaresRoot(block);
      this.reported = this.last !== undefined && this.before?.kind === 'code' && reportsFailure(block);
      if (this.reported && this.last) this.last.error = true;
      const found = proseItems(block, this.memo);
      if (found.some(isTold) && announcesHost(block)) this.enter(outsideContainers(this.stack));
      this.take(found.map((item) => (isStep(item, block, this.before) ? asStep(item) : item)));
    } else {
      this.code(block);
    }
    this.before = block;
  }

  private hasShown(last: Shown): boolean {
    return last.lines.length > 0 || (last === this.carried && this.entry.last === 'shown');
  }

  private code(code: Code): void {
    const items = codeItems(code, this.declared || isRoot(this.stack), this.memo);
    if (this.isOutput(code, items)) {
      this.take(outputOf(code));
      return;
    }
    if (this.last && !this.hasShown(this.last) && !items.some(({ kind }) => kind === 'command')) {
      this.last.file = true;
      this.last.body ??= `${code.lines.join('\n')}\n`;
    }
    const claim = claimOf(code.label);
    if (claim !== 'output') this.last = undefined;
    const { before } = this;
    const [command, ...more] = items.filter(({ kind }) => kind === 'command');
    if (before?.kind === 'prose' && command && !isPrompted(command) && announcesHost(before))
      this.enter(outside(this.stack));
    this.take(items, before?.kind === 'prose' && more.length === 0 && !this.reported && announcesFailure(before));
  }

  /** A fence without commands that is announced as output, or follows a command's fence at once, shows its output. */
  private isOutput(code: Code, items: readonly Item[]): boolean {
    const { before } = this;
    if (before?.kind === 'code' && before.form === 'fenced' && code.form === 'indented') return !items.some(isPrompted);
    if (before?.kind === 'prose' && before.form === 'comment')
      return /expected_similarity/.test(before.lines[0]?.text ?? '');
    if (this.last && before && !items.some(isPrompted) && isOutputTitle(lastLine(before))) return true;
    if (this.last === undefined || this.hasShown(this.last) || claimOf(code.label) !== 'plain') return false;
    if (items.some(({ kind }) => kind === 'command')) return false;
    if (before?.kind === 'code') return !isForeign(code.lines) || printsFile(before);
    if (before?.kind === 'heading')
      return /\b(?:outputs?|prints?|results?)\b|輸出|結果|输出|结果|出力/i.test(before.text);
    return before?.kind === 'prose' && announcesOutput(before.lines.at(-1)?.text ?? '');
  }

  private take(list: readonly Item[], announced = false): void {
    const section = this.sections.at(-1);
    if (!section) return;
    let first = true;
    let fails = announced;
    for (const item of list) {
      if (item.kind === 'narration') {
        section.narration.push({ text: item.text, line: item.line });
        fails ||= saysFails(item.text);
      } else if (item.kind === 'command' && isEndKey(item)) {
        this.enter(afterCommand(beforeCommand(this.stack, item, first), item, []));
      } else if (item.kind === 'command') {
        const placed = this.command(item, first);
        placed.shown.error = fails;
        section.commands.push(placed);
        first = false;
        fails = false;
      } else if (item.kind === 'reference') {
        const facts = factsOf(item, this.memo);
        section.commands.push({ item, facts, context: contextOf(bottom), shown: nothing() });
      } else if (this.last) {
        this.last.lines.push(item.text);
        this.last.error ||= item.kind === 'error';
      }
    }
  }

  private command(item: CommandItem, first: boolean): Placed {
    this.enter(beforeCommand(this.stack, item, first));
    const facts = factsOf(item, this.memo);
    const placed = { item, facts, context: this.context, shown: nothing() };
    this.placed = placed;
    this.last = placed.shown;
    this.enter(afterCommand(this.stack, item, facts.entered));
    return placed;
  }

  private enter(stack: Stack): void {
    if (stack === this.stack) return;
    this.stack = stack;
    this.context = contextOf(stack);
  }
}

/** Inline code with nothing beside it on its line. */
const alone = /^\s*`[^`$]+`[\s\\]*$/;

/** `Run:` and a command in inline code on a line of its own: a step, not a card. */
function isStep(item: Item, { lines }: Prose, before: Block | undefined): item is CommandItem {
  if (item.kind !== 'reference' || item.prompt) return false;
  let index = lines.findIndex(({ line }) => line === item.line);
  if (!alone.test(lines[index]?.text ?? '')) return false;
  while (alone.test(lines[index - 1]?.text ?? '')) index--;
  const above = index > 0 ? lines[index - 1] : before?.kind === 'prose' ? before.lines.at(-1) : undefined;
  return announcesCommand(above?.text ?? '');
}

function asStep(item: CommandItem): CommandItem {
  return { ...item, kind: 'command' };
}

/** Whether the last command of a code block prints a file as it is, which may be in any language. */
function printsFile({ lines }: Code): boolean {
  return /^(?:[^$#]{0,80}[$#] )?(?:sudo )?(?:curl|wget|http|cat|jq|(?:docker|podman) inspect|kubectl get .*-o ?(?:yaml|json))\s/.test(
    lines.at(-1)?.slice(0, 1000).trim() ?? '',
  );
}

function lastLine(block: Block): string {
  if (block.kind === 'heading') return block.text;
  return block.kind === 'prose' ? (block.lines.at(-1)?.text ?? '') : '';
}

/** A command that a sentence orders, other than the one that leaves a shell. */
function isTold(item: Item): boolean {
  return item.kind === 'command' && !item.prompt && !/^(?:exit|logout)\b/.test(item.text);
}

function isPrompted(item: Item): boolean {
  return item.kind === 'command' && item.prompt !== undefined;
}

function declaresRoot({ lines }: Prose): boolean {
  return lines.some(({ text }) => text.length < 4096 && text.includes('`#`') && /\broot\b/i.test(text));
}

function proseItems(block: Block, { items }: Memo): readonly Item[] {
  if (block.kind !== 'prose') return [];
  const found = items.get(block)?.[0] ?? readProse(block);
  items.set(block, [found, undefined]);
  return found;
}

function codeItems(code: Code, root: boolean, { items }: Memo): readonly Item[] {
  const [user, asRoot] = items.get(code) ?? [undefined, undefined];
  const found = (root ? asRoot : user) ?? readCode(code, root);
  items.set(code, root ? [user, found] : [found, asRoot]);
  return found;
}
