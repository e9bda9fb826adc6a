import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#block-io: at least one of both. */
export const blkioWeightDevice: Rule = {
  id: 'blkio-weight-device-empty',
  severity: 'error',
  spec: 'config-linux.md#block-io',
  about: {
    en: 'A disk of weightDevice has weight or leafWeight.',
    zh: 'weightDevice 的磁碟必須有 weight 或 leafWeight。',
  },
  *check(context) {
    for (const device of context.root.at('linux', 'resources', 'blockIO', 'weightDevice')?.items() ?? []) {
      if (device.kind !== 'object' || device.at('weight') || device.at('leafWeight')) continue;
      yield {
        at: device.opening,
        message: t('Neither weight nor leafWeight is there.'),
        fixes: setAt(context, [...device.path, 'weight'], 500),
      };
    }
  },
};
