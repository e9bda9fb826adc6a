/** API versions that Stevedore speaks: the oldest that has everything it asks for, the newest that it was made for. */
export const ours = { oldest: '1.24', newest: '1.51' } as const;

/** Negative, zero or positive, as for sorting. Versions are `major.minor`. */
export function compareVersions(a: string, b: string): number {
  const [a1 = 0, a2 = 0] = a.split('.').map(Number);
  const [b1 = 0, b2 = 0] = b.split('.').map(Number);
  return a1 - b1 || a2 - b2;
}

export function isVersion(text: string): boolean {
  return /^\d+\.\d+$/.test(text);
}

export type Settlement =
  { readonly is: 'settled'; readonly api: string } | { readonly is: 'too-old' } | { readonly is: 'too-new' };

/** The newest version that both speak. `oldest` is the engine's own minimum, where it is known. */
export function settle(engine: { readonly newest: string; readonly oldest?: string }): Settlement {
  if (compareVersions(engine.newest, ours.oldest) < 0) return { is: 'too-old' };
  if (engine.oldest !== undefined && compareVersions(engine.oldest, ours.newest) > 0) return { is: 'too-new' };
  return { is: 'settled', api: compareVersions(engine.newest, ours.newest) < 0 ? engine.newest : ours.newest };
}
