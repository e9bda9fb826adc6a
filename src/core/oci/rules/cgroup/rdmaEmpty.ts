import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-linux.md#rdma: at least one of both. */
export const rdmaEmpty: Rule = {
  id: 'rdma-empty',
  severity: 'error',
  spec: 'config-linux.md#rdma',
  about: { en: 'A limit of RDMA has hcaHandles or hcaObjects.', zh: 'RDMA 限制必須有 hcaHandles 或 hcaObjects。' },
  *check({ root }) {
    for (const { value } of root.at('linux', 'resources', 'rdma')?.entries() ?? []) {
      if (value.kind !== 'object' || value.at('hcaHandles') || value.at('hcaObjects')) continue;
      yield { at: value, message: t('Neither hcaHandles nor hcaObjects is there.') };
    }
  },
};
