import { at, type Json, type JsonObject, put } from '../json';
import type { Meaning } from './meanings/meaning';
import { kernelMeanings } from './meanings/kernel';
import { mountsMeanings } from './meanings/mounts';
import { namespaceMeanings } from './meanings/namespaces';
import { processMeanings } from './meanings/process';
import { resourcesMeanings } from './meanings/resources';
import { restMeanings } from './meanings/rest';
import { seccompMeanings } from './meanings/seccomp';
import { type Mutant, mutant } from './mutant';

const meanings: readonly Meaning[] = [
  ...namespaceMeanings,
  ...processMeanings,
  ...mountsMeanings,
  ...kernelMeanings,
  ...resourcesMeanings,
  ...seccompMeanings,
  ...restMeanings,
];

/** What people get wrong, and what they get right: each idea of the rules, and its neighbours. */
export function meaningMutants(base: JsonObject): readonly Mutant[] {
  return meanings.map(({ name, changes }) => mutant('meaning', name, changes.reduce<Json>(changed, base)));
}

function changed(json: Json, [path, value]: Meaning['changes'][number]): Json {
  const steps = path.split('.');
  if (steps.at(-1) !== '+') return put(json, steps, value);
  const place = steps.slice(0, -1);
  const list = at(json, place);
  return put(json, place, [...(Array.isArray(list) ? list : []), value ?? null]);
}
