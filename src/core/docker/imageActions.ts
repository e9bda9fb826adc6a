import type { ImageRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { type Action, change, listing, read } from './action';
import { removeImage, tagImage } from './imagePlans';
import { readReference } from './reference';
import { registryOfDomain, registryWords } from './registry/registryName';
import { shortId } from './subject';

/** Everything that can be done with an image; `reference` is the tag or digest of the row, absent, or the id, for one that has neither. */
export function imageActions(record: ImageRecord, reference?: string): readonly Action[] {
  const tagged = reference !== undefined && reference !== record.id;
  const name = tagged ? reference : shortId(record.id);
  const format = (what: string): readonly string[] => ['image', 'inspect', '-f', what];
  const isTag = record.tags.includes(name);
  return [
    read({ id: 'images.pullAgain', title: t('Pull Again'), available: tagged }, ['pull'], [name]),
    read({ id: 'images.push', title: t('Push…'), available: isTag }, ['push'], [name]),
    read({ id: 'images.history', title: t('History') }, ['history', '--no-trunc'], [name]),
    read({ id: 'images.run', title: t('Run…') }, ['run', '-it', '--rm'], [name]),
    read({ id: 'images.inspect', title: t('Inspect') }, ['image', 'inspect'], [name]),
    change({ id: 'images.tag', title: t('Tag…') }, tagImage(record, { name, reference: 'new-name:tag' })),
    read({ id: 'images.save', title: t('Save…') }, ['save', '-o', savedAs(name)], [name]),
    read(
      { id: 'images.copyName', title: t('Copy Name'), available: tagged },
      ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'],
      [name],
    ),
    read({ id: 'images.copyId', title: t('Copy Id') }, format('{{.Id}}'), [name]),
    ...(isTag ? signing(name) : []),
    change(
      { id: 'images.remove', title: t('Remove…') },
      removeImage(record, { force: false, ...(tagged ? { reference } : {}) }),
    ),
    listing('images', ['images']),
  ];
}

/** Docker's own command line asks for user and password. */
function signing(tag: string): readonly Action[] {
  const image = readReference(tag);
  const words = typeof image === 'string' ? [] : registryWords(registryOfDomain(image.domain));
  return [
    read({ id: 'registry.signIn', title: t('Sign In to a Registry…') }, ['login'], words),
    read({ id: 'registry.signOut', title: t('Sign Out of a Registry…') }, ['logout'], words),
  ];
}

/** The name of the file that an image is saved to, where nobody says another one: `busybox_latest.tar`. */
export function savedAs(name: string): string {
  return `${name.replaceAll(/[^A-Za-z0-9.-]+/g, '_').replace(/^[.-]+/, '')}.tar`;
}
