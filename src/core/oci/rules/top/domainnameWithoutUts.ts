import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (domainname). */
export const domainnameWithoutUts: Rule = {
  id: 'domainname-without-uts',
  severity: 'error',
  spec: 'config.md#domainname',
  about: {
    en: 'A domain name needs a uts namespace, or that of the host would change.',
    zh: '設定網域名稱需要 uts 命名空間，否則會改到主機的。',
  },
  *check(context) {
    const value = context.root.at('domainname');
    if (context.platform !== 'linux' || !value?.asString() || context.namespaces.has('uts')) return;
    yield {
      at: value,
      message: t('A domain name needs a uts namespace.'),
      fixes: append(context, ['linux', 'namespaces'], { type: 'uts' }, 'mechanical'),
    };
  },
};
