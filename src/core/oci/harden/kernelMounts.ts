import { t } from '../../l10n/l10n';
import type { Harden } from './change';
import { holdsList } from './once';
import { appendItems, setKey } from './place';

/**
 * sysfs and cgroups read-only, as runc and moby mount them. Where the config says `rw` somebody wants it so (systemd in a
 * container needs its cgroup), and it stays.
 */
export const protectKernelMounts: Harden = function* ({ context }) {
  const { text } = context.document;
  for (const mount of context.mounts) {
    const { value, type = '', destination = '' } = mount;
    if (!['sysfs', 'cgroup', 'cgroup2'].includes(type) || mount.has('ro', 'rro', 'rw', 'rrw')) continue;
    if (!holdsList(value, 'options')) continue;
    const options = value.at('options');
    yield {
      title: t('Mount {0} read-only', destination),
      why: t('Who writes to {0} changes the host.', type),
      path: [...value.path, 'options'],
      edits: options ? appendItems(text, options, ['ro']) : setKey(text, value, 'options', ['ro']),
    };
  }
};
