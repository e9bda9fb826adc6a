import { parseDocument } from 'yaml';
import type { FrontMatter } from '../model';

/** A note's front matter, and how many characters and lines it takes. */
export interface Split {
  readonly frontMatter: FrontMatter;
  readonly length: number;
  readonly lines: number;
}

const none: Split = { frontMatter: {}, length: 0, lines: 0 };
/** Longer ones are not written by people. */
const longest = 65_536;

/** Takes the YAML between `---` lines off the top of a note. What is no YAML, or not of the form we know, says nothing; never throws. */
export function splitFrontMatter(text: string): Split {
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(0, 40));
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length, longest));
  if (!closing) return none;
  const body = text.slice(opening[0].length, opening[0].length + closing.index);
  const value = valueOf(body);
  // A rule at the top of a note, and another one further down, with prose between.
  if (value === undefined && !/^[\w-]+:(?:\s|$)/.test(body.trimStart())) return none;
  const length = opening[0].length + closing.index + closing[0].length;
  return { frontMatter: value ?? {}, length, lines: text.slice(0, length).split('\n').length - 1 };
}

/** The parser goes one call deeper for each level, and a stack that runs out can end the process instead of throwing. */
function isTooDeep(body: string): boolean {
  const opened = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
  return opened(/[[{]/g) > 400 || /(?:[-?:] +){64}/.test(body) || /^ {400}/m.test(body);
}

function valueOf(body: string): FrontMatter | undefined {
  if (isTooDeep(body)) return undefined;
  try {
    const document = parseDocument(body, { logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return isRecord(value) ? read(value) : undefined;
  } catch {
    return undefined;
  }
}

function read(value: Readonly<Record<string, unknown>>): FrontMatter {
  const title = textOf(value['title']);
  const language = textOf(value['language'] ?? value['lang']);
  const placeholders = placeholdersOf(value['placeholders']);
  const failures = listOf(value['expectedFailures'] ?? value['expected failures'] ?? value['expected-failures']);
  const hints = hintsOf(value['hints']);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(placeholders ? { placeholders } : {}),
    ...(failures.length > 0 ? { expectedFailures: failures } : {}),
    ...(hints ? { hints } : {}),
  };
}

function placeholdersOf(value: unknown): FrontMatter['placeholders'] {
  if (Array.isArray(value)) return Object.fromEntries(listOf(value).map((name) => [name, {}]));
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      if (!isRecord(entry)) return [name, defaultOf(textOf(entry))];
      const ask = textOf(entry['ask']);
      return [name, { ...(ask === undefined ? {} : { ask }), ...defaultOf(textOf(entry['default'])) }];
    }),
  );
}

function defaultOf(value: string | undefined): { readonly default?: string } {
  return value === undefined ? {} : { default: value };
}

function hintsOf(value: unknown): FrontMatter['hints'] {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).flatMap(([name, hint]) => {
    const text = textOf(hint);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

function listOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return list.flatMap((entry) => textOf(entry) ?? []);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
