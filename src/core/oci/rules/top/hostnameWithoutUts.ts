import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (hostname): a host name needs a UTS namespace. */
export const hostnameWithoutUts: Rule = {
  id: 'hostname-without-uts',
  severity: 'error',
  spec: 'config.md#hostname',
  about: {
    en: 'A host name needs a uts namespace, or the name of the host would change.',
    zh: '設定主機名稱需要 uts 命名空間，否則會改到主機的名稱。',
  },
  *check(context) {
    const value = context.root.at('hostname');
    if (context.platform !== 'linux' || !value?.asString() || context.namespaces.has('uts')) return;
    yield {
      at: value,
      message: t('A host name needs a uts namespace.'),
      fixes: append(context, ['linux', 'namespaces'], { type: 'uts' }, 'mechanical'),
    };
  },
};
