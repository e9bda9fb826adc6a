import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroup-v2.rst, cpu.idle: 0 or 1. */
export const cpuIdle: Rule = {
  id: 'cpu-idle-value',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: { en: 'idle is 0 or 1.', zh: 'idle 為 0 或 1。' },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'cpu', 'idle');
    const idle = value?.asInteger();
    if (!value || idle === undefined || idle === 0n || idle === 1n) return;
    yield { at: value, message: t('idle is 0 or 1.'), fixes: [change(value, 1)] };
  },
};
