import { t } from '../../../l10n/l10n';
import { shapeAt } from '../../catalogue/lookup';
import { change } from '../../fix/fixes';
import { nearest } from '../../fix/nearest';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** Names as libseccomp has them; runtimes leave out what they do not know, since profiles are for many kernels. */
export const syscallUnknown: Rule = {
  id: 'seccomp-syscall-unknown',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'A system call that Linux does not have. Runtimes leave it out without a word.',
    zh: 'Linux 沒有的系統呼叫。runtime 會直接略過，不作提示。',
  },
  *check({ root }) {
    const names = syscallNames();
    if (names.size === 0) return;
    for (const name of syscallsOf(root).flatMap((entry) => entry.names)) {
      const written = name.asString() ?? '';
      if (written === '' || names.has(written)) continue;
      const meant = nearest(written, names);
      const what = t('Linux has no system call {0}: runtimes leave it out.', written);
      yield {
        at: name,
        message: meant === undefined ? what : `${what} ${t('Did you mean {0}?', meant)}`,
        fixes: meant === undefined ? [] : [change(name, meant)],
      };
    }
  },
};

let known: ReadonlySet<string> | undefined;

function syscallNames(): ReadonlySet<string> {
  const shape = shapeAt(['linux', 'seccomp', 'syscalls', 0, 'names', 0]);
  return (known ??= new Set(shape?.is === 'string' ? shape.values?.map(({ name }) => name) : []));
}
