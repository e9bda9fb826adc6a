import { shortId } from '../../core/docker/subject';
import type { ImageRecord } from '../../core/engine/records';

/** One tag (or one image without a tag) of a selection. */
export interface Selected {
  readonly image: ImageRecord;
  /** Absent where the image has neither tag nor digest. */
  readonly reference?: string;
}

/** What a person would type for it. */
export function nameOf({ image, reference }: Selected): string {
  return reference ?? shortId(image.id);
}
