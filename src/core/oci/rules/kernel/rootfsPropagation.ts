import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { nearest } from '../../fix/nearest';
import type { Rule } from '../rule';

const values = ['private', 'shared', 'slave', 'unbindable'];

/** The text of the specification lists four values; runc takes those of mount(8) too (libcontainer/specconv). */
export const rootfsPropagation: Rule = {
  id: 'rootfs-propagation',
  severity: 'error',
  spec: 'config-linux.md#rootfs-mount-propagation',
  about: {
    en: 'rootfsPropagation is private, shared, slave or unbindable. The recursive ones with an r are of mount options; runc takes them all the same.',
    zh: 'rootfsPropagation 為 private、shared、slave 或 unbindable。帶 r 的遞迴形式屬於掛載選項；runc 仍會接受。',
  },
  *check({ root }) {
    const value = root.at('linux', 'rootfsPropagation');
    const written = value?.asString();
    if (!value || written === undefined || written === '' || values.includes(written)) return;
    const recursive = written.startsWith('r') && values.includes(written.slice(1));
    const meant = recursive ? written.slice(1) : nearest(written, values);
    yield {
      at: value,
      severity: recursive ? 'warning' : 'error',
      message: t('{0} is none of: {1}.', written, values.join(', ')),
      case: recursive ? 'recursive' : 'unknown',
      fixes: meant === undefined ? [] : [change(value, meant, recursive ? 'mechanical' : undefined)],
    };
  },
};
