import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

const namespaces = ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type }));

/** crun refuses a config without its platform's block. */
export const linuxMissing: Rule = {
  id: 'linux-missing',
  severity: 'error',
  spec: 'config.md#platform-specific-configuration',
  about: {
    en: 'A config for Linux needs the linux block; without it the container has no namespace of its own.',
    zh: 'Linux 的設定需要 linux 區塊；沒有它，容器就沒有自己的命名空間。',
  },
  *check(context) {
    const { root, platform } = context;
    if (platform !== 'linux' || root.at('linux')) return;
    yield {
      at: root.opening,
      message: t('linux is missing: the container would share every namespace of the host.'),
      fixes: setAt(context, ['linux'], { namespaces }),
    };
  },
};
