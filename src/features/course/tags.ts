import { decodeEntities } from '../../core/course/read/entities';

/** A tag as it stands in a note. */
export interface Tag {
  readonly name: string;
  readonly is: 'open' | 'close' | 'alone';
  readonly attributes: string;
  /** Where it ends in the text that it was found in. */
  readonly end: number;
}

/** One tag; JSX writes some values in braces. */
const form =
  /<(\/?)([A-Za-z][\w.-]{0,40})((?:\s+[\w:@.-]+(?:\s?=\s?(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'{}<>=`]+))?)*)\s*(\/?)>/y;

export function tagAt(source: string, at: number): Tag | undefined {
  form.lastIndex = at;
  const found = form.exec(source);
  if (!found) return undefined;
  const [whole, slash, name = '', attributes = '', end] = found;
  const is = slash === '/' ? 'close' : end === '/' ? 'alone' : 'open';
  return { name, is, attributes, end: at + whole.length };
}

/** The value of an attribute as text; empty where there is none. */
export function attribute({ attributes }: Tag, name: string): string {
  const found = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'{}]+))`, 'i').exec(attributes);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

/**
 * What a tag means between words or around them (HTML Living Standard, 4.3 to 4.5, 4.9 and 16).
 * - `layout`: only lays things out; what is in it stays.
 * - `line`: begins a line of its own.
 * - `phrase`: kept, without its attributes.
 * Everything else may be no tag at all: `<Login Name>`.
 */
export function meaningOf(name: string): 'layout' | 'line' | 'phrase' | undefined {
  return meanings.get(name.toLowerCase());
}

const each = (names: string, is: 'layout' | 'line' | 'phrase') => names.split(' ').map((name) => [name, is] as const);

const meanings: ReadonlyMap<string, 'layout' | 'line' | 'phrase'> = new Map([
  ...each('div p center section article header footer figure figcaption picture source span font big', 'layout'),
  ...each('ul ol dl table thead tbody tfoot', 'layout'),
  ...each('li tr dt dd h1 h2 h3 h4 h5 h6', 'line'),
  ...each('b strong i em u s del ins sub sup kbd mark small code samp var q cite', 'phrase'),
]);
