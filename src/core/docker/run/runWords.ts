import type { OptionUse, RunSpec } from './spec';

/** The argv behind `docker` for a specification, in the order and spelling that it has. */
export function runWords(spec: RunSpec): readonly string[] {
  return [spec.verb, ...runArguments(spec)];
}

/** The words behind `docker run` or `docker create`. */
export function runArguments(spec: RunSpec): readonly string[] {
  const words: string[] = [];
  for (const option of spec.options) {
    const [first = '', ...rest] = optionWords(option);
    const before = words.at(-1);
    if (option.joined && before !== undefined) words[words.length - 1] = before + first.slice(1);
    else words.push(first);
    words.push(...rest);
  }
  // A word that begins with a dash would be read as an option.
  if (spec.dashes || /^-./s.test(spec.image)) words.push('--');
  return spec.image === '' && spec.command.length === 0 ? words : [...words, spec.image, ...spec.command];
}

/** The word or two of one option. */
function optionWords({ name, value, spelling = `--${name}`, between, written }: OptionUse): readonly string[] {
  if (typeof value === 'string') return between === undefined ? [spelling, value] : [`${spelling}${between}${value}`];
  if (written !== undefined) return [`${spelling}=${written}`];
  return [value ? spelling : `${spelling}=false`];
}
