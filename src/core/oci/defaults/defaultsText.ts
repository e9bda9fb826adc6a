import { layoutOf } from '../harden/layout';
import type { ConfigDocument } from '../syntax/configDocument';
import { Value } from '../syntax/value';
import type { CompareOptions } from './compare';
import { type Against, defaultsOf } from './specs';

/** What no default is for: they are the author's, and taken over, so that a comparison shows what protects. */
const authors: Readonly<Record<string, readonly string[]>> = {
  '': ['ociVersion', 'hostname', 'domainname', 'annotations', 'hooks'],
  process: ['terminal', 'consoleSize', 'user', 'args', 'commandLine', 'env', 'cwd'],
  root: ['path'],
};

/**
 * The defaults as a text to be shown beside a config: its indentation, its order of keys and of what stands in lists, and
 * all of its own that is no matter of protection (program, names, paths). Ends with a line end.
 */
export function defaultsText(
  against: Against,
  document: ConfigDocument,
  { arch = process.arch, disk }: CompareOptions = {},
): string {
  const { newline, unit = '  ' } = layoutOf(document.text);
  const own = jsonOf(document);
  const defaults = defaultsOf(against, arch, disk?.thermalThrottle);
  const text = JSON.stringify(inOrderOf(withAuthors(defaults, own), own), undefined, unit);
  return `${text}\n`.replaceAll('\n', newline);
}

type Json = Readonly<Record<string, unknown>>;

function jsonOf({ text, root, errors }: ConfigDocument): Json {
  if (!root || errors.length > 0 || new Value(text, root, []).kind !== 'object') return {};
  return JSON.parse(text) as Json;
}

function withAuthors(defaults: Json, own: Json): Json {
  const made: Record<string, unknown> = {};
  for (const key of authors[''] ?? []) if (Object.hasOwn(own, key)) made[key] = own[key];
  for (const [key, value] of Object.entries(defaults)) {
    const theirs = own[key];
    const taken = isObject(theirs) ? (authors[key] ?? []).filter((name) => Object.hasOwn(theirs, name)) : [];
    made[key] =
      isObject(value) && isObject(theirs)
        ? { ...value, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) }
        : value;
  }
  return made;
}

/** The same, keys and items in the order that another has them, others behind. */
function inOrderOf(value: unknown, model: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(model)) {
    const places = model.map(nameOf);
    const place = (item: unknown) => (places.includes(nameOf(item)) ? places.indexOf(nameOf(item)) : places.length);
    const sorted = value.toSorted((left, right) => place(left) - place(right));
    return sorted.map((item: unknown) => inOrderOf(item, model[place(item)]));
  }
  if (!isObject(value) || !isObject(model)) return value;
  const keys = [...Object.keys(model), ...Object.keys(value)].filter((key) => Object.hasOwn(value, key));
  return Object.fromEntries([...new Set(keys)].map((key) => [key, inOrderOf(value[key], model[key])]));
}

/** What tells an item of a list from its neighbours: a mount by its destination, a namespace or limit by its type. */
function nameOf(item: unknown): string {
  if (!isObject(item)) return JSON.stringify(item);
  return JSON.stringify(item['destination'] ?? (Object.hasOwn(item, 'allow') ? item : (item['type'] ?? item)));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
