import type { VolumeRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { type Action, change, listing, read } from './action';
import { removeVolume } from './volumePlans';

/** Everything that can be done with a volume. */
export function volumeActions(record: VolumeRecord): readonly Action[] {
  const { name } = record;
  const format = (what: string): readonly string[] => ['volume', 'inspect', '-f', what];
  return [
    read({ id: 'volumes.inspect', title: t('Inspect') }, ['volume', 'inspect'], [name]),
    read(
      { id: 'volumes.files', title: t('Browse Files') },
      ['run', '--rm', '-v', `${name}:/volume`, 'busybox', 'ls', '-la', '/volume'],
      [],
    ),
    read({ id: 'volumes.copyName', title: t('Copy Name') }, format('{{.Name}}'), [name]),
    read({ id: 'volumes.copyMountpoint', title: t('Copy Mountpoint') }, format('{{.Mountpoint}}'), [name]),
    change({ id: 'volumes.remove', title: t('Remove…') }, removeVolume(record, { force: false })),
    listing('volumes', ['volume', 'ls']),
  ];
}
