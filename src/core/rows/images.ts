import { parseReference } from '../docker/reference';
import { usersOfImages } from '../docker/usedBy';
import type { ContainerRecord, ImageRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Snapshot } from '../store/snapshot';
import { byName } from '../text/byName';
import { formatAge } from '../text/formatAge';
import { formatBytes } from '../text/formatBytes';
import { formatTime } from '../text/formatTime';
import { commandLine } from '../text/quote';
import { facts, noRows, type Row, shown } from './row';

export interface ImagesLayout {
  readonly showDangling: boolean;
  /** Milliseconds since 1970, for ages. */
  readonly now: number;
}

/** One tag of one image. `reference` is the id where the image has no tag. */
interface Tagged {
  readonly image: ImageRecord;
  readonly reference: string;
  readonly repository: string;
  readonly tag: string;
}

/** The rows of the Images view: repositories, in them their tags; images without a tag under a row of their own, at the end. */
export function imageRows(snapshot: Snapshot, layout: ImagesLayout): readonly Row[] {
  const users = usersOfImages(snapshot.containers.values());
  const images = [...snapshot.images.values()];
  const repositories = byRepository(images.flatMap(tagsOf));
  const rows = [...repositories]
    .sort(([left], [right]) => byName(left, right))
    .map(([name, tags]) => repositoryRow(name, tags, users, layout));
  const dangling = images.filter((image) => image.tags.length === 0);
  if (!layout.showDangling || dangling.length === 0) return rows;
  return [...rows, danglingRow(dangling, users, layout)];
}

type Users = ReadonlyMap<string, readonly ContainerRecord[]>;

function byRepository(tags: readonly Tagged[]): ReadonlyMap<string, readonly Tagged[]> {
  const repositories = new Map<string, Tagged[]>();
  for (const tag of tags) repositories.set(tag.repository, [...(repositories.get(tag.repository) ?? []), tag]);
  return repositories;
}

function tagsOf(image: ImageRecord): Tagged[] {
  return image.tags.map((reference) => {
    const { repository, tag } = parseReference(reference);
    return { image, reference, repository, tag: tag ?? '' };
  });
}

function repositoryRow(name: string, tags: readonly Tagged[], users: Users, layout: ImagesLayout): Row {
  const label = shown(name);
  const ids = [...new Set(tags.map((one) => one.image.id))];
  const [only] = tags.length === 1 ? tags : [];
  const description = only ? facts(shown(only.tag), formatBytes(only.image.size)) : t('{0} tags', tags.length);
  const sorted = tags.toSorted(
    (left, right) => right.image.created - left.image.created || byName(left.tag, right.tag),
  );
  return {
    id: `repository:${name}`,
    label,
    description,
    icon: { shape: 'layers' },
    spoken: [label, t('repository'), description].join(', '),
    context: 'repository',
    expansion: 'collapsed',
    subject: { kind: 'repository', imageIds: ids },
    tooltip: () => [
      [t('Repository'), name],
      [t('Tags'), tags.map((one) => one.tag).join(', ')],
    ],
    children: () => sorted.map((one) => imageRow(one, shown(one.tag), users, layout)),
  };
}

function danglingRow(images: readonly ImageRecord[], users: Users, layout: ImagesLayout): Row {
  const label = t('Without a tag');
  const size = formatBytes(images.reduce((sum, image) => sum + image.size, 0));
  return {
    id: 'dangling',
    label,
    description: facts(String(images.length), size),
    icon: { shape: 'question' },
    spoken: [label, t('images: {0}', images.length), size].join(', '),
    context: 'dangling',
    expansion: 'collapsed',
    subject: { kind: 'repository', imageIds: images.map((image) => image.id) },
    tooltip: () => [[t('Images'), t('left behind when a tag moved to a newer image')]],
    children: () =>
      images.map((image) =>
        imageRow({ image, reference: image.id, repository: '', tag: '' }, shortId(image.id), users, layout),
      ),
  };
}

/** The twelve digits that docker shows. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);

function imageRow(tagged: Tagged, label: string, allUsers: Users, layout: ImagesLayout): Row {
  const { image, reference } = tagged;
  const users = allUsers.get(image.id) ?? [];
  const use = users.length === 0 ? t('unused') : t('used by {0}', users.map((one) => shown(one.name)).join(', '));
  const size = formatBytes(image.size);
  const age = formatAge(image.created, layout.now);
  const kind = reference === image.id ? 'untagged' : 'tagged';
  return {
    id: `image:${image.id}/${reference}`,
    label,
    description: facts(size, age, use),
    icon: { shape: kind === 'tagged' ? 'tag' : 'circle-outline' },
    spoken: [tagged.repository === '' ? label : `${shown(tagged.repository)}:${label}`, t('image'), size, use].join(
      ', ',
    ),
    context: `image.${kind}${users.length > 0 ? '.used' : ''}`,
    expansion: 'none',
    subject: { kind: 'image', id: image.id, reference },
    tooltip: () => [
      [t('Image'), kind === 'tagged' ? reference : t('no tag')],
      [t('Id'), image.id],
      [t('Digest'), image.digests.join(', ')],
      [t('Size'), size],
      [t('Created'), formatTime(image.created)],
      [t('Containers'), users.map((one) => one.name).join(', ')],
      ...Object.entries(image.labels).map(([key, value]): readonly [string, string] => [t('Label'), `${key}=${value}`]),
      [t('Command'), commandLine(['docker', 'image', 'inspect', reference])],
    ],
    children: noRows,
  };
}
