import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#annotations: org.opencontainers is reserved; those of images are the ones that are given (image-spec annotations.md). */
export const annotationReserved: Rule = {
  id: 'annotation-reserved',
  severity: 'error',
  spec: 'config.md#annotations',
  about: {
    en: 'org.opencontainers is reserved for specifications; org.opencontainers.image is in use.',
    zh: 'org.opencontainers 保留給規格使用；目前已使用的是 org.opencontainers.image。',
  },
  *check({ root }) {
    for (const { key, keySpan } of root.at('annotations')?.entries() ?? []) {
      if (!/^org\.opencontainers(?:\.|$)/.test(key) || key.startsWith('org.opencontainers.image.')) continue;
      yield { at: keySpan, message: t('org.opencontainers is reserved for specifications.') };
    }
  },
};
