import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#mounts: on Windows a mount MUST NOT lie within another. */
export const windowsNested: Rule = {
  id: 'windows-nested-mounts',
  severity: 'error',
  spec: 'config.md#mounts',
  about: { en: 'On Windows no mount lies within another.', zh: 'Windows 上的掛載不得互相巢狀。' },
  *check({ mounts, platform }) {
    if (platform !== 'windows') return;
    const places = mounts.map(({ destination }) => plain(destination ?? ''));
    for (const [index, place] of places.entries()) {
      const outer = places.find((other, at) => at !== index && other !== '' && place.startsWith(`${other}\\`));
      const value = mounts[index]?.value;
      if (outer === undefined || !value) continue;
      yield {
        at: value.at('destination') ?? value,
        message: t('{0} is a mount already; Windows does not nest them.', outer),
      };
    }
  },
};

function plain(path: string): string {
  return path.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
}
