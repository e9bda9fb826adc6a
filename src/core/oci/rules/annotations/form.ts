import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#annotations: SHOULD be in reverse domain notation. */
export const annotationForm: Rule = {
  id: 'annotation-form',
  severity: 'information',
  spec: 'config.md#annotations',
  about: {
    en: 'Keys of annotations are in reverse domain notation: com.example.key.',
    zh: '註記的鍵使用反向網域格式：com.example.key。',
  },
  *check({ root }) {
    for (const { key, keySpan } of root.at('annotations')?.entries() ?? []) {
      // Kubernetes writes its own keys as domain/name, containerd's are among the configs of every node.
      if (key === '' || /^[A-Za-z0-9-]+(?:\.[\w-]+)+(?:\/.*)?$/.test(key)) continue;
      yield { at: keySpan, message: t('By custom it is written com.example.key.') };
    }
  },
};
