import type { ImageRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { type Action, change, read } from './action';
import { removeImage } from './imagePlans';
import { shortId } from './subject';

/** Everything that can be done with an image; `reference` is the tag or digest of the row, absent, or the id, for one that has neither. */
export function imageActions(record: ImageRecord, reference?: string): readonly Action[] {
  const tagged = reference !== undefined && reference !== record.id;
  const name = tagged ? reference : shortId(record.id);
  const format = (what: string): readonly string[] => ['image', 'inspect', '-f', what];
  return [
    read({ id: 'images.inspect', title: t('Inspect') }, ['image', 'inspect'], [name]),
    read(
      { id: 'images.copyName', title: t('Copy Name'), available: tagged },
      ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'],
      [name],
    ),
    read({ id: 'images.copyId', title: t('Copy Id') }, format('{{.Id}}'), [name]),
    change(
      { id: 'images.remove', title: t('Remove…') },
      removeImage(record, { force: false, ...(tagged ? { reference } : {}) }),
    ),
  ];
}
