import { t } from '../../../l10n/l10n';
import { controllerPath, controllersOf } from '../../disk/hostPaths';
import { hostFact } from '../hostFact';
import type { Rule } from '../rule';

/** cgroups(7): with v1 every controller is a hierarchy that has to be mounted. */
export const controllerAbsent: Rule = {
  id: 'cgroup-controller-absent',
  severity: 'warning',
  spec: 'config-linux.md#control-groups',
  about: {
    en: 'With cgroup v1 a limit needs the hierarchy of its controller, which this host has not mounted.',
    zh: '在 cgroup v1，限制需要對應控制器的階層，而此主機沒有掛載。',
  },
  *check({ root, disk, target }) {
    if (target.cgroup !== 1) return;
    for (const { entry, controller, empty } of controllersOf(root)) {
      if (hostFact(disk, controllerPath(controller))?.is !== 'absent') continue;
      yield {
        at: entry.keySpan,
        message: t('This host has no cgroup controller {0}.', controller),
        case: empty ? `${entry.key}/empty` : entry.key,
      };
    }
  },
};
