import { t } from '../../l10n/l10n';
import { inReadersLanguage } from '../../l10n/meaning';
import type { Part } from './explanation';
import { explainBundle, explainFlag, valuePart, type Pending } from './flags';
import type { Entry, Manual, Section } from './manual';
import { manualOf } from './manualOf';
import type { OwnPrograms } from './ownPrograms';
import { partOf, type Token } from './token';

/** A variable set in front of a program, as sudo(8) and env(1) take it. */
const assignment = /^[A-Za-z_]\w*=/;

/** Takes apart the words of one simple command: a program and what is given to it. `own`: the programs that the note makes. */
export function explainWords(tokens: readonly Token[], own: OwnPrograms): readonly Part[] {
  const [program, ...rest] = tokens;
  if (!program) return [];
  const name = program.value.slice(program.value.lastIndexOf('/') + 1);
  const manual = manualOf(name);
  const section = manual?.sections.get(name);
  if (!manual || !section) return [undescribed(program, own.get(name)), ...rest.map((token) => given(token, name))];
  const parts = [partOf(program, 'program', inReadersLanguage(section.meaning))];
  return [...parts, ...new Reading(manual, section, own).read(rest)];
}

/** Goes through the words behind a program, from subcommand to subcommand. */
class Reading {
  private section: Section;
  private readonly root: Section;
  private pending: Pending | undefined;
  private operands = 0;
  private takesFlags = true;
  /** The word at hand may be flags without a dash. */
  private isBundle: boolean;

  constructor(
    private readonly manual: Manual,
    section: Section,
    private readonly own: OwnPrograms,
  ) {
    this.section = this.root = section;
    this.isBundle = manual.habits.firstWord === 'flags';
  }

  read(tokens: readonly Token[]): readonly Part[] {
    const parts: Part[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (this.pending?.entry.value?.endsWith(';')) {
        // `find -exec rm {} \;`: a command within the words.
        const end = tokens.findIndex(({ value }, at) => at > index && (value === ';' || value === '+'));
        const inner = tokens.slice(index, end < 0 ? tokens.length : end);
        this.pending = undefined;
        parts.push(...explainWords(inner, this.own));
        index += inner.length - 1;
        continue;
      }
      if (!this.pending && !this.isFlag(token) && this.beginsCommand(token)) {
        return [...parts, ...explainWords(tokens.slice(index), this.own)];
      }
      parts.push(...this.next(token));
    }
    return parts;
  }

  private next(token: Token): readonly Part[] {
    const { pending } = this;
    this.pending = undefined;
    if (pending) return [valuePart(token, pending)];
    if (this.isFlag(token)) return this.flag(token);
    const bundle = this.isBundle ? explainBundle(token, this.flags()) : undefined;
    this.isBundle = false;
    if (bundle) {
      this.pending = bundle.pending;
      return bundle.parts;
    }
    if (this.awaitsCommand() && assignment.test(token.value)) {
      return [partOf(token, 'shell', t('Sets a variable for the program that follows'))];
    }
    const sub = this.operands === 0 ? this.subsection(token.value) : undefined;
    if (sub) {
      this.section = sub;
      return [partOf(token, 'subcommand', inReadersLanguage(sub.meaning))];
    }
    const keyword = this.section.keywords.get(token.value);
    if (keyword) {
      if (keyword.value) this.pending = { entry: keyword, name: token.text };
      return [partOf(token, 'keyword', inReadersLanguage(keyword.meaning))];
    }
    return [this.operand(token)];
  }

  private isFlag({ value }: Token): boolean {
    if (!this.takesFlags) return false;
    if (value === '-' || value.startsWith('+')) return this.section.flags.has(value);
    return value.startsWith('-');
  }

  private flag(token: Token): readonly Part[] {
    this.isBundle = false;
    if (token.value === '--') {
      this.takesFlags = false;
      return [partOf(token, 'shell', t('Ends the flags: what follows is taken as it is, even with a dash'))];
    }
    const { parts, pending } = explainFlag(token, this.flags(), this.manual.habits.flags);
    this.pending = pending;
    return parts;
  }

  private flags(): ReadonlyMap<string, Entry> {
    if (this.manual.habits.inherit === 'no') return this.section.flags;
    return new Map([...this.root.flags, ...this.section.flags]);
  }

  private subsection(word: string): Section | undefined {
    const { sections, habits } = this.manual;
    const wanted = `${this.section.name} ${word}`;
    const exact = sections.get(wanted);
    if (exact || habits.subcommands === 'exact' || !/^[a-z]+$/.test(word)) return exact;
    if (this.section.keywords.has(word)) return undefined;
    const depth = wanted.split(' ').length;
    const full = [...sections.keys()].find((name) => name.startsWith(wanted) && name.split(' ').length === depth);
    return full === undefined ? undefined : sections.get(full);
  }

  /** Whether the word at hand is where an inner command begins, as after `sudo` or the image of `docker run`. */
  private beginsCommand(token: Token): boolean {
    return this.awaitsCommand() && !this.section.keywords.has(token.value) && !assignment.test(token.value);
  }

  private awaitsCommand(): boolean {
    return this.section.operands[this.operands]?.takes === 'command';
  }

  private operand(token: Token): Part {
    const { operands } = this.section;
    const place = operands[Math.min(this.operands, operands.length - 1)];
    // Flags behind the image of `docker run` belong to the program inside.
    if (operands[this.operands + 1]?.takes === 'command') this.takesFlags = false;
    const beyond = place?.takes === 'one' && this.operands >= operands.length;
    this.operands += 1;
    if (!place || beyond) return partOf(token, 'unknown', t('Not a word that Stevedore knows here'));
    return partOf(token, 'operand', t('{0}: {1}', place.value, inReadersLanguage(place.meaning)));
  }
}

function undescribed(token: Token, madeAt: number | undefined): Part {
  if (madeAt !== undefined)
    return partOf(token, 'program', t('A program that the note makes itself, at line {0}', String(madeAt)));
  return partOf(token, 'unknown', t('A program that Stevedore has no description of'));
}

function given(token: Token, program: string): Part {
  return partOf(token, 'operand', t('Handed to {0} as it is', program));
}
