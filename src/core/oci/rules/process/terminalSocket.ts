import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc docs/terminals.md: a detached container with a terminal needs --console-socket. */
export const terminalSocket: Rule = {
  id: 'terminal-needs-socket',
  severity: 'information',
  spec: 'config.md#process',
  about: {
    en: 'With a terminal `create` and `run --detach` need a console socket; only `run` in the foreground does not.',
    zh: '使用終端機時，`create` 與 `run --detach` 需要 console socket；只有前景的 `run` 不需要。',
  },
  *check({ root }) {
    const value = root.at('process', 'terminal');
    if (value?.asBoolean() !== true) return;
    yield {
      at: value,
      message: t('create and run --detach need --console-socket with a terminal.'),
      fixes: [change(value, false)],
    };
  },
};
