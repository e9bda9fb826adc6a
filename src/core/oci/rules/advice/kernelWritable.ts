import { t } from '../../../l10n/l10n';
import { append, change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroups and sysfs that can be written change the host (release_agent, uevent_helper). */
export const adviseKernelWritable: Rule = {
  id: 'advice-kernel-writable',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#mounts',
  about: {
    en: 'sysfs or cgroups can be written: with root rights in the container that changes the host.',
    zh: 'sysfs 或 cgroup 可寫：容器內的 root 能藉此改變主機。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const at = mount.value.at('type');
      if (!at || !['sysfs', 'cgroup', 'cgroup2'].includes(mount.type ?? '') || mount.has('ro', 'rro')) continue;
      const rw = mount.options.find((option) => option.asString() === 'rw');
      yield {
        at,
        message: t('{0} can be written.', mount.type ?? ''),
        fixes: rw ? [change(rw, 'ro')] : append(context, [...mount.value.path, 'options'], 'ro'),
      };
    }
  },
};
