import { runOption } from './options';
import type { OptionUse, RunSpec } from './spec';

/** What fields of a form hold, by the long names of their options. Options that no field is for stay in the specification. */
export interface RunForm {
  readonly verb: RunSpec['verb'];
  readonly image: string;
  /** Without quotes: one word an entry. */
  readonly command: readonly string[];
  readonly flags: Readonly<Record<string, boolean>>;
  /** Empty where nothing is said. */
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The options that a form has fields for, by their long names. */
export interface FormFields {
  readonly flags: readonly string[];
  readonly texts: readonly string[];
  readonly lists: readonly string[];
}

/** What a form shows of a specification: of a flag or a text that is given twice the last one, which counts. */
export function formOf(spec: RunSpec, fields: FormFields): RunForm {
  const values = (name: string): readonly (string | boolean)[] =>
    spec.options.filter((use) => use.name === name).map((use) => use.value);
  const each = <T>(names: readonly string[], value: (name: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    verb: spec.verb,
    image: spec.image,
    command: spec.command,
    flags: each(fields.flags, (name) => values(name).at(-1) === true),
    texts: each(fields.texts, (name) => textOf(values(name).at(-1))),
    lists: each(fields.lists, (name) => values(name).map(textOf)),
  };
}

const textOf = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '');

/**
 * The specification that a form means. What the form leaves as it was keeps its place, its spelling and whatever stands
 * around it; what is new goes to the end of the options.
 */
export function specOf(form: RunForm, before: RunSpec, fields: FormFields): RunSpec {
  const was = formOf(before, fields);
  let options = before.options;
  for (const name of fields.flags) {
    if (form.flags[name] !== was.flags[name]) options = replaced(options, name, form.flags[name] ? [true] : []);
  }
  for (const name of fields.texts) {
    const text = form.texts[name] ?? '';
    if (text !== was.texts[name]) options = replaced(options, name, text === '' ? [] : [text]);
  }
  for (const name of fields.lists) {
    const list = (form.lists[name] ?? []).filter((text) => text !== '');
    if (!same(list, was.lists[name] ?? [])) options = replaced(options, name, list);
  }
  return { ...before, verb: form.verb, options, image: form.image, command: form.command };
}

/** The options of a line that a form has no field for. */
export function alsoInLine(spec: RunSpec, fields: FormFields): readonly OptionUse[] {
  const known = new Set([...fields.flags, ...fields.texts, ...fields.lists]);
  return spec.options.filter(({ name }) => !known.has(name));
}

/** Gives an option new values, each in the place of an old one as far as there are old ones. */
function replaced(
  options: readonly OptionUse[],
  name: string,
  values: readonly (string | boolean)[],
): readonly OptionUse[] {
  const left = [...values];
  const kept = options.map((use): OptionUse | undefined => {
    if (use.name !== name) return use;
    const value = left.shift();
    if (value === undefined) return undefined;
    if (value === use.value) return use;
    // A yes that was a no, or a value where one was missing, is written afresh.
    return typeof value === typeof use.value && typeof value === 'string' ? { ...use, value } : fresh(name, value);
  });
  return [...kept.flatMap((use, index) => parted(use, kept[index - 1], index)), ...left.map((one) => fresh(name, one))];
}

/** Letters that stood behind one that is gone begin a word of their own. */
function parted(use: OptionUse | undefined, previous: OptionUse | undefined, index: number): readonly OptionUse[] {
  if (!use) return [];
  const { joined, ...alone } = use;
  return [joined && (index === 0 || previous?.value !== true || previous.written !== undefined) ? alone : use];
}

/** As most people write it: by its letter, where it has one. */
function fresh(name: string, value: string | boolean): OptionUse {
  const letter = runOption(name)?.short;
  return { name, value, ...(letter !== undefined && { spelling: `-${letter}` }) };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
