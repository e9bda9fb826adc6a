import { t } from '../../../l10n/l10n';
import type { Path } from '../../syntax/value';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

const places: readonly Path[] = [
  ['hypervisor', 'path'],
  ['kernel', 'path'],
  ['kernel', 'initrd'],
  ['image', 'path'],
  ['hwConfig', 'deviceTree'],
];

/** config-vm.md: paths are absolute, in the runtime's mount namespace. */
export const vmPaths: Rule = {
  id: 'vm-path-relative',
  severity: 'error',
  spec: 'config-vm.md',
  about: { en: 'Paths of a virtual machine are absolute.', zh: '虛擬機器的路徑都是絕對路徑。' },
  *check({ root }) {
    for (const place of places) {
      const path = root.at('vm', ...place);
      const written = path?.asString();
      if (!path || written === undefined || isAbsolute(written)) continue;
      yield { at: path, message: t('{0} is relative; it has to be an absolute path.', written) };
    }
  },
};
