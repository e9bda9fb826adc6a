import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** mount_namespaces(7): what is mounted below a shared mount appears on the host. */
export const adviseShared: Rule = {
  id: 'advice-mount-shared',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#linux-mount-options',
  about: {
    en: 'What the container mounts there appears on the host too.',
    zh: '容器在該處的掛載也會出現在主機上。',
  },
  *check({ mounts, root }) {
    const shared = mounts.flatMap(({ options }) => options.filter((one) => /^r?shared$/.test(one.asString() ?? '')));
    for (const option of shared)
      yield {
        at: option,
        message: t('Mounts of the container appear on the host.'),
        fixes: [change(option, (option.asString() ?? '').replace('shared', 'slave'))],
      };
    const propagation = root.at('linux', 'rootfsPropagation');
    if (/^r?shared$/.test(propagation?.asString() ?? '') && propagation)
      yield {
        at: propagation,
        message: t('Mounts of the container appear on the host.'),
        fixes: [change(propagation, 'slave')],
      };
  },
};
