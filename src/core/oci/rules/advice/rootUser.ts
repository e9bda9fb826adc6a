import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** Without a user namespace root of the container is root of the host. */
export const adviseRootUser: Rule = {
  id: 'advice-root-user',
  severity: 'information',
  kind: 'advice',
  spec: 'config.md#user',
  about: {
    en: 'The program runs as root, and without a user namespace that is root of the host.',
    zh: '程式以 root 執行，而沒有使用者命名空間時，那就是主機的 root。',
  },
  *check({ root, platform, namespaces }) {
    const uid = root.at('process', 'user', 'uid');
    if (platform !== 'linux' || uid?.asInteger() !== 0n || namespaces.has('user')) return;
    yield { at: uid, message: t('This is root of the host: there is no user namespace.') };
  },
};
