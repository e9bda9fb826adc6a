import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Path } from '../../syntax/value';
import type { Rule } from '../rule';

const limits: readonly { readonly path: Path; readonly name: string; readonly value: number }[] = [
  { path: ['memory', 'limit'], name: 'memory', value: 536870912 },
  { path: ['pids', 'limit'], name: 'pids', value: 1024 },
];

/** A container without limits can take all that the host has. */
export const adviseLimits: Rule = {
  id: 'advice-limits-missing',
  severity: 'information',
  kind: 'advice',
  spec: 'config-linux.md#control-groups',
  about: {
    en: 'Memory or the number of processes is not limited: the container can take all that the host has.',
    zh: '未限制記憶體或行程數量：容器可能耗盡主機資源。',
  },
  *check(context) {
    const linux = context.root.at('linux');
    if (linux?.kind !== 'object') return;
    const resources = linux.at('resources');
    for (const { path, name, value } of limits) {
      const limit = resources?.at(...path);
      const unified = resources?.at('unified', name === 'memory' ? 'memory.max' : 'pids.max');
      if (unified || (limit && (limit.asInteger() ?? 1n) > 0n)) continue;
      yield {
        at: limit ?? linux.entry('resources')?.keySpan ?? linux.opening,
        message: t('There is no limit of {0}.', name),
        case: name,
        fixes: setAt(context, ['linux', 'resources', ...path], value),
      };
    }
  },
};
