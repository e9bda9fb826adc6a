import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cpuset(7), "List format": numbers and ranges, the first not above the last; a stride is allowed. */
export const cpuList: Rule = {
  id: 'cpu-list',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'A list of CPUs or memory nodes is numbers and ranges with commas between: 0-3,7. A range begins with its lower number.',
    zh: 'CPU 或記憶體節點的清單由數字與範圍組成，以逗號分隔：0-3,7。範圍從較小的數字開始。',
  },
  *check({ visits }) {
    for (const { value, shape } of visits.values) {
      const written = shape.is === 'string' && shape.use === 'cpu-list' ? value.asString() : undefined;
      if (!written) continue;
      const parts = written.split(',').map((part) => part.trim());
      const wrong = parts.find((part) => !isPart(part));
      if (wrong === undefined) continue;
      const turned = parts.map((part) => part.replace(/^(\d+)-(\d+)$/, (_, a: string, b: string) => ordered(a, b)));
      yield {
        at: value,
        ...(wrong === '' && { case: 'gap' }),
        message: t('{0} is no list of numbers and ranges, as 0-3,7 is.', written),
        fixes: turned.every(isPart) ? [change(value, turned.join(','))] : [],
      };
    }
  },
};

function isPart(part: string): boolean {
  const match = /^(\d{1,9})(?:-(\d{1,9})(?::\d{1,9}\/[1-9]\d{0,8})?)?$/.exec(part);
  return match !== null && Number(match[2] ?? match[1]) >= Number(match[1]);
}

function ordered(first: string, last: string): string {
  return Number(first) > Number(last) ? `${last}-${first}` : `${first}-${last}`;
}
