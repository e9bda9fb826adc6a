import { readReference } from '../../core/docker/reference';
import { tagImage } from '../../core/docker/imagePlans';
import { t } from '../../core/l10n/l10n';
import { act } from '../../ui/act';
import { askReference } from './askReference';
import { nameOf, type Selected } from './selected';
import type { Work } from './work';

/** Gives an image the tag that a person types. */
export async function tag({ services }: Work, [one]: readonly Selected[]): Promise<void> {
  if (!one) return;
  const typed = await askReference({
    title: t('Tag {0}', nameOf(one)),
    prompt: t('The new name. What stands before the first / says where it is pushed to.'),
    ...(one.reference !== undefined && { value: one.reference }),
    refuse: (reference) => (reference.includes('@') ? t('A tag has no digest: the image has it already.') : undefined),
  });
  const image = readReference(typed ?? '');
  if (typeof image === 'string') return;
  const reference = image.familiar;
  const { store } = await services.window.looking();
  const holder = [...store.snapshot.images.values()].find(({ tags }) => tags.includes(reference));
  const plan = tagImage(one.image, { name: nameOf(one), reference, ...(holder && { holder }) });
  await act(services, [plan], { view: 'stevedore.images', doing: plan.title, confirm: t('Move Tag') });
}
