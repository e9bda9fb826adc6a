import { madeBefore } from '../engine/calls';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { shellWords } from '../text/shellWords';
import { oneStep } from './enginePlan';

export interface NewVolume {
  /** Empty for a name that the engine makes up. */
  readonly name: string;
  readonly driver: string;
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** Makes a volume; undone by removing it, as long as nothing uses it. */
export function createVolume(volume: NewVolume): Plan {
  const made = madeBefore(volume.name);
  const title = volume.name === '' ? t('Create Volume') : t('Create Volume {0}', volume.name);
  return oneStep(title, made, {
    call: { op: 'volume.create', ...volume },
    undo: { op: 'volume.remove', volume: made, force: false },
    probe: { ask: 'present', kind: 'volumes', subject: made },
  });
}

/** A name that the engine takes (moby, volume/local: RestrictedNamePattern, two characters and more). */
export function isVolumeName(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name);
}

/**
 * `key=value` pairs that somebody typed, with blanks between them and quotes where a shell would want some; `wrong` is the
 * first word that is none.
 */
export function readPairs(text: string): { readonly pairs: Readonly<Record<string, string>>; readonly wrong?: string } {
  const words = shellWords(text);
  const wrong = words.find((word) => word.indexOf('=') < 1);
  if (wrong !== undefined) return { pairs: {}, wrong };
  const pair = (word: string): [string, string] => [
    word.slice(0, word.indexOf('=')),
    word.slice(word.indexOf('=') + 1),
  ];
  return { pairs: Object.fromEntries(words.map(pair)) };
}
