import { at, dotted, type Json, type JsonObject, isObject, type Path, paths, put } from '../json';
import { type Mutant, mutant, written } from './mutant';

/** Keys in another case, misspelt, there twice, or from nowhere. */
export function keyMutants(base: JsonObject): readonly Mutant[] {
  const keyed = paths(base).filter((path) => typeof path.at(-1) === 'string');
  return keyed.flatMap((path) => {
    const key = String(path.at(-1));
    const other = (name: string): JsonObject => renamed(base, path, name);
    return [
      mutant('key case', `${dotted(path)} → ${key.toUpperCase()}`, other(key.toUpperCase())),
      mutant('key case', `${dotted(path)} → ${capital(key)}`, other(capital(key))),
      mutant('misspelt', `${dotted(path)} without its last letter`, other(key.slice(0, -1) || 'x')),
      twice(base, path),
    ];
  });
}

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

function renamed(base: JsonObject, path: Path, name: string): JsonObject {
  const parent = at(base, path.slice(0, -1)) as JsonObject;
  const entries = Object.entries(parent).map(([key, value]) => [key === path.at(-1) ? name : key, value]);
  const changed = Object.fromEntries(entries) as Json;
  return (path.length === 1 ? changed : put(base, path.slice(0, -1), changed)) as JsonObject;
}

/** A mark that no config has, to be found in the text. */
const mark = 'stevedore-twice';

function twice(base: JsonObject, path: Path): Mutant {
  const value = at(base, path) ?? null;
  const text = written(put(base, path, { [mark]: value }));
  const key = JSON.stringify(path.at(-1));
  const once = new RegExp(`\\{\\s*"${mark}": `).exec(text);
  const inner = JSON.stringify(value);
  const end = once ? closing(text, once.index) : 0;
  const doubled = `${text.slice(0, once?.index)}${inner}, ${key}: ${inner}${text.slice(end)}`;
  return { family: 'twice', name: `${dotted(path)} is there twice`, text: doubled };
}

/** Behind the brace that closes the one at `start`. Strings of a config hold no braces that would mislead: marks are made by us. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth++;
    if (token === '}' && --depth === 0) return start + index + 1;
  }
  return text.length;
}

/** An object, for callers that need to know. */
export const objectsOf = (base: JsonObject): readonly Path[] => paths(base).filter((path) => isObject(at(base, path)));
