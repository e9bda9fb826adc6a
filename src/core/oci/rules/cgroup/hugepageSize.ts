import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Sizes of pages are powers of two: 2MB, 1GB (hugetlb.rst). */
export const hugepageSize: Rule = {
  id: 'hugepage-size',
  severity: 'error',
  spec: 'config-linux.md#huge-page-limits',
  about: {
    en: 'The size of huge pages is a power of two with KB, MB or GB: 2MB.',
    zh: '大型分頁的大小是 2 的次方，加上 KB、MB 或 GB：2MB。',
  },
  *check({ root }) {
    for (const limit of root.at('linux', 'resources', 'hugepageLimits')?.items() ?? []) {
      const value = limit.at('pageSize');
      const written = value?.asString();
      const digits = /^(\d{1,9})[KMG]B$/.exec(written ?? '')?.[1];
      const number = Number(digits ?? 0);
      if (!value || written === undefined || (number > 0 && Number.isInteger(Math.log2(number)))) continue;
      const [, plain, unit = ''] = /^\s*(\d+)\s*([kmg])i?b?\s*$/i.exec(written) ?? [];
      const meant = plain === undefined ? undefined : `${plain}${unit.toUpperCase()}B`;
      const fits = meant !== undefined && Number.isInteger(Math.log2(Number(plain)));
      yield {
        at: value,
        message: t('{0} is no size of pages, as 2MB is.', written),
        fixes: fits ? [change(value, meant)] : [],
      };
    }
  },
};
