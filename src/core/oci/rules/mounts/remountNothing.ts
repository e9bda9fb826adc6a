import { t } from '../../../l10n/l10n';
import { normalised } from '../paths';
import type { Rule } from '../rule';

/** mount(2), MS_REMOUNT: EINVAL where nothing is mounted yet. */
export const remountNothing: Rule = {
  id: 'mount-remount-nothing',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'remount changes what is mounted already; no mount before it has this destination.',
    zh: 'remount 只能變更已掛載的項目；前面沒有掛載使用這個位置。',
  },
  *check({ mounts }) {
    const mounted = new Set<string>(['/']);
    for (const mount of mounts) {
      const place = normalised(mount.destination ?? '/');
      const option = mount.options.find((one) => one.asString() === 'remount');
      if (!option) mounted.add(place);
      else if (!mounted.has(place)) yield { at: option, message: t('Nothing is mounted at {0} before this.', place) };
    }
  },
};
