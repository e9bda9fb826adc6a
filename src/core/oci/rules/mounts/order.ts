import { t } from '../../../l10n/l10n';
import { isWithin, normalised } from '../paths';
import type { Rule } from '../rule';

/** Mounts are made in their order: a parent that comes later hides what was mounted below it. */
export const order: Rule = {
  id: 'mount-order',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount comes after one that lies below it, and hides that.',
    zh: '掛載排在其下層的掛載之後，會把下層遮住。',
  },
  *check({ mounts }) {
    const places = mounts.map((mount) => (mount.has('remount') ? '' : normalised(mount.destination ?? '/')));
    for (const [index, parent] of places.entries()) {
      const child = places.findIndex((place, at) => at < index && parent !== '/' && isWithin(place, parent));
      const mount = mounts[index];
      if (child < 0 || !mount || parent === '') continue;
      const moved = mounts.slice(child, index + 1);
      const turned = [mount, ...moved.slice(0, -1)];
      const edits = () =>
        moved.map(({ value }, at) => ({ span: value.span, text: turned[at]?.value.literal ?? value.literal }));
      yield {
        at: mount.value.at('destination') ?? mount.value,
        message: t('{0} was mounted before and is hidden by this.', places[child] ?? ''),
        fixes: [{ title: t('Mount {0} first', parent), edits }],
      };
    }
  },
};
