/** A config as a plain value, for what makes others of it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type Path = readonly (string | number)[];

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const copy = <T extends Json>(value: T): T => structuredClone(value);

export function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    return isObject(inner) && Object.hasOwn(inner, String(step)) ? inner[String(step)] : undefined;
  }, value);
}

/** A copy with something else at a path; objects on the way are made, `undefined` takes it away. */
export function put(value: Json, path: Path, json: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return json ?? null;
  if (Array.isArray(value)) {
    const list = [...value];
    if (json === undefined && rest.length === 0) list.splice(Number(step), 1);
    else list[Number(step)] = put(list[Number(step)] ?? {}, rest, json);
    return list;
  }
  const object: JsonObject = isObject(value) ? value : {};
  const key = String(step);
  if (json !== undefined || rest.length > 0) return { ...object, [key]: put(object[key] ?? {}, rest, json) };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** Every path of a value, its own included, outermost first. */
export function paths(value: Json, from: Path = []): readonly Path[] {
  const inner = Array.isArray(value)
    ? value.map((item, index) => [item, index] as const)
    : isObject(value)
      ? Object.entries(value).map(([key, item]) => [item, key] as const)
      : [];
  return [from, ...inner.flatMap(([item, step]) => paths(item, [...from, step]))];
}

export const dotted = (path: Path): string => path.join('.') || 'config';
