import type { ContainerRecord, ImageRecord, NetworkRecord, VolumeRecord } from '../../engine/records';
import type { Capacity } from '../../engine/capacity';
import { t } from '../../l10n/l10n';
import { parseReference } from '../reference';

/** What an engine holds while a line is typed. */
export interface Holdings {
  readonly containers: readonly ContainerRecord[];
  readonly images: readonly ImageRecord[];
  readonly networks: readonly NetworkRecord[];
  readonly volumes: readonly VolumeRecord[];
  /** Absent where the engine does not say. */
  readonly capacity?: Capacity;
}

/** What is said of a name that the engine does not have. */
export const noContainer = (word: string): string => t('There is no container {0}.', word);
export const noImage = (word: string): string => t('There is no image {0} here.', word);
export const noNetwork = (word: string): string => t('There is no network {0}.', word);

/** What docker means by a name: the name itself, or how an id begins, where only one does. */
export function byNameOrId<T extends { readonly id: string; readonly name: string }>(
  records: readonly T[],
  word: string,
): T | undefined {
  const exact = records.find(({ name, id }) => name === word || id === word);
  if (exact || !/^[0-9a-f]+$/.test(word)) return exact;
  const found = records.filter(({ id }) => id.startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}

/** The image, and the tag of it that the word names; the tag is absent where the word is an id. */
export function imageByWord(
  images: readonly ImageRecord[],
  word: string,
): { readonly image: ImageRecord; readonly reference?: string } | undefined {
  const { tag, digest } = parseReference(word);
  const reference = tag === undefined && digest === undefined ? `${word}:latest` : word;
  const named = images.find(({ tags, digests }) => tags.includes(reference) || digests.includes(reference));
  if (named) return { image: named, reference };
  const id = word.replace(/^sha256:/, '');
  if (!/^[0-9a-f]+$/.test(id)) return undefined;
  const found = images.filter((image) => image.id.replace(/^sha256:/, '').startsWith(id));
  const [image] = found;
  return image && found.length === 1 ? { image } : undefined;
}
