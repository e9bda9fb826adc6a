import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** cgroup-v2.rst: files of a controller are called controller.value. */
export const unifiedForm: Rule = {
  id: 'unified-form',
  severity: 'warning',
  spec: 'config-linux.md#unified',
  about: { en: 'A key of unified has the form controller.value.', zh: 'unified 的鍵格式為 控制器.值。' },
  *check({ root }) {
    for (const { key, keySpan } of root.at('linux', 'resources', 'unified')?.entries() ?? []) {
      if (key.includes('/') || /^[a-z0-9_]+(?:\.[\w-]+)+$/.test(key)) continue;
      yield { at: keySpan, message: t('{0} has not the form controller.value, as memory.high has.', key) };
    }
  },
};
