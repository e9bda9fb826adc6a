import type { LintTarget } from '../lintContext';

type Runtime = LintTarget['runtimes'][number];

/** `runc`, `crun@1.8.1`: a runtime whose answers are known, with a version where one is named; undefined for anything else. */
export function runtimeNamed(word: string): Runtime | undefined {
  const [, name, version] = /^(runc|crun)(?:@(\S+))?$/.exec(word.trim()) ?? [];
  if (name !== 'runc' && name !== 'crun') return undefined;
  return { name, ...(version === undefined ? {} : { version }) };
}

/** Several of them, with commas or blanks between; what is none is left out. */
export function runtimesNamed(words: string): readonly Runtime[] {
  return words.split(/[\s,]+/).flatMap((word) => runtimeNamed(word) ?? []);
}
