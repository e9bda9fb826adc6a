import fc from 'fast-check';
import { bases } from './bases';
import { strangeKey, strangeValue, token } from './strange';

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inside]) => [[...path, key], ...pathsOf(inside, [...path, key])]);
}

const places = new Map(bases.map((base) => [base, pathsOf(base)]));

/** One change to a config: what is done where. */
interface Strange {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'rename' | 'repeat' | 'add';
  readonly key: string;
  readonly value: unknown;
}

const strange: fc.Arbitrary<Strange> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'rename', 'repeat', 'add'),
  key: strangeKey,
  value: strangeValue,
});

/** Works on a copy; `defineProperty`, since `__proto__` is to be a key. */
function change(config: object, path: Path, { how, key, value }: Strange): void {
  let owner = config as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    const next = owner[step];
    if (typeof next !== 'object' || next === null) return;
    owner = next as typeof owner;
  }
  const last = path.at(-1) ?? '';
  const put = (name: string | number, json: unknown) =>
    Object.defineProperty(owner, name, { value: json, enumerable: true, configurable: true, writable: true });
  if (Array.isArray(owner)) {
    const index = Number(last);
    if (how === 'remove') owner.splice(index, 1);
    else owner.splice(index, how === 'replace' ? 1 : 0, how === 'repeat' ? owner[index] : value);
    return;
  }
  const before = owner[last];
  if (how === 'remove' || how === 'rename') Reflect.deleteProperty(owner, last);
  if (how === 'rename') put(typeof value === 'string' ? String(last).toUpperCase() : key, before);
  if (how === 'replace') put(last, value);
  if (how === 'add') put(key, value);
}

const layouts: readonly ((json: unknown) => string)[] = [
  (json) => JSON.stringify(json),
  (json) => JSON.stringify(json, undefined, 2),
  (json) => JSON.stringify(json, undefined, '\t'),
  (json) => JSON.stringify(json, undefined, 4).replaceAll('\n', '\r\n'),
  (json) => `\n\n${JSON.stringify(json, undefined, 1)}\n`,
];

/** A real config, or nearly, with some things in it that nobody meant. Valid JSON. */
export const mutated: fc.Arbitrary<string> = fc
  .record({
    base: fc.constantFrom(...bases),
    changes: fc.array(strange, { minLength: 1, maxLength: 5 }),
    layout: fc.constantFrom(...layouts),
  })
  .map(({ base, changes, layout }) => {
    const config = structuredClone(base);
    const paths = places.get(base) ?? [];
    for (const one of changes) change(config, paths[one.at % paths.length] ?? [], one);
    return layout(config);
  });

/** The same, cut, torn, doubled, or with something in it that is no JSON. */
const torn: fc.Arbitrary<string> = fc
  .record({
    text: mutated,
    from: fc.nat(),
    length: fc.nat({ max: 40 }),
    how: fc.constantFrom('cut', 'remove', 'double', 'insert', 'mark'),
    tokens: fc.array(token, { maxLength: 4 }),
  })
  .map(({ text, from, length, how, tokens }) => {
    const start = from % (text.length + 1);
    const [before, inside, after] = [
      text.slice(0, start),
      text.slice(start, start + length),
      text.slice(start + length),
    ];
    if (how === 'cut') return before;
    if (how === 'remove') return before + after;
    if (how === 'double') return before + inside + inside + after;
    return how === 'mark' ? `\ufeff${text}` : before + tokens.join('') + inside + after;
  });

/** A key twice, which no printer of JSON makes. */
const doubled: fc.Arbitrary<string> = fc
  .tuple(mutated, strangeKey, strangeValue)
  .map(([text, key, value]) => text.replace('{', `{ ${JSON.stringify(key)}: ${JSON.stringify(value)}, `));

const soup: fc.Arbitrary<string> = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));

/** Brackets without an end, around the depth at which a text is not read any more. */
const deep: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 1000 }),
    fc.constantFrom('[', '{"a":', '{"linux":[', '{"linux":{"seccomp":'),
    fc.boolean(),
  )
  .map(([times, open, closed]) => {
    const opened = open.repeat(times);
    const closing = Array.from(open.matchAll(/[[{]/g), ([bracket]) => (bracket === '[' ? ']' : '}')).toReversed();
    return closed ? `${opened}null${closing.join('').repeat(times)}` : opened;
  });

/** Wrong types everywhere. */
const wrong: fc.Arbitrary<string> = fc
  .tuple(strangeValue, fc.constantFrom(...layouts))
  .map(([json, layout]) => layout(json));

/** Texts that an editor may hold, from nearly right to noise. */
export const documents: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 3, arbitrary: torn },
  { weight: 1, arbitrary: doubled },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: wrong },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
