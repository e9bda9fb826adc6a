import type { EngineCall, Subject } from '../engine/calls';
import type { ImageRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { oneStep, prune, removal } from './enginePlan';
import { shortId } from './subject';

/**
 * Removes one tag or digest of an image, and the image with its last one. `reference` is the tag or digest; without it,
 * or with the id in its place, the image is removed by its id, which an engine does only while at most one repository
 * names it, or by force.
 */
export function removeImage(
  record: ImageRecord,
  options: { readonly reference?: string; readonly force: boolean },
): Plan {
  const { reference = record.id, force } = options;
  const name = reference === record.id ? shortId(record.id) : reference;
  const subject: Subject = { id: record.id, name };
  const left = record.tags.filter((tag) => tag !== reference).length;
  const onlyTag = record.tags.includes(reference) && left > 0;
  return removal(t('Remove {0}', name), {
    kind: 'images',
    subject,
    call: { op: 'image.remove', image: subject, force },
    destroys: onlyTag
      ? { goes: t('Removes the tag {0}.', name), stays: t('The image stays under its other tags ({0}).', left) }
      : { goes: t('Removes image {0} with the layers that no other image uses.', name) },
  });
}

/**
 * Gives an image one more tag. `holder` is the image that has the tag now, if any: the tag moves, which is asked about
 * where it leaves that one without a name. Taken back, the tag is where it was.
 */
export function tagImage(
  record: ImageRecord,
  options: { readonly name: string; readonly reference: string; readonly holder?: ImageRecord },
): Plan {
  const { name, reference, holder } = options;
  const image: Subject = { id: record.id, name };
  const tagged: Subject = { id: record.id, name: reference };
  const moves = holder !== undefined && holder.id !== record.id;
  const undo: EngineCall | undefined = moves
    ? { op: 'image.tag', image: { id: holder.id, name: holder.id }, reference }
    : { op: 'image.remove', image: tagged, force: false };
  const plan = oneStep(t('Tag {0} as {1}', name, reference), tagged, {
    call: { op: 'image.tag', image, reference },
    // A tag that this image has already is none that was made here.
    ...(holder?.id !== record.id && { undo }),
    probe: { ask: 'present', kind: 'images', subject: tagged },
  });
  if (!moves || holder.tags.length > 1) return plan;
  return {
    ...plan,
    destroys: {
      goes: t('The tag {0} moves here, and image {1} has no tag any more.', reference, shortId(holder.id)),
      stays: t('Image {0} itself stays.', shortId(holder.id)),
    },
  };
}

/** `all`: not only what has no tag but every image that no container uses. */
export function pruneImages(options: { readonly all: boolean }): Plan {
  const call: EngineCall = { op: 'image.prune', all: options.all };
  return options.all
    ? prune(t('Prune All Unused Images'), t('images'), call, {
        goes: t('Removes all images that no container uses, running or not, with their tags.'),
        stays: t('Images of containers stay.'),
      })
    : prune(t('Prune Dangling Images'), t('images'), call, {
        goes: t('Removes all images without a tag that no container uses.'),
        stays: t('Images with a tag stay.'),
      });
}
