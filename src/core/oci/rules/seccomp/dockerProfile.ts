import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { isDockerKey } from './dockerKeys';

/** moby profiles/seccomp: Docker's form is made into the specification's by the engine (moby#27978). */
export const dockerProfile: Rule = {
  id: 'seccomp-docker-profile',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: {
    en: "A key of Docker's seccomp profiles. The engine turns these into what runtimes read; a config has to have that already.",
    zh: 'Docker seccomp 設定檔的鍵。引擎會將其轉換為 runtime 所讀的格式；設定裡必須已是轉換後的內容。',
  },
  *check(context) {
    for (const { entry, owner, object } of context.visits.unknown) {
      if (!isDockerKey(owner, entry.key)) continue;
      const name = entry.key === 'name' && !object.entry('names') ? entry.value.asString() : undefined;
      const edits = () => [{ span: entry.span, text: `"names": [${entry.value.literal}]` }];
      const inert = entry.key === 'comment' || entry.value.entries().length === 0;
      yield {
        at: entry.keySpan,
        severity: entry.key === 'comment' ? 'warning' : 'error',
        message: t("{0} is of Docker's profiles: runtimes do not know it.", entry.key),
        fixes:
          name !== undefined
            ? [{ title: t('Change to {0}', 'names'), edits, mechanical: true as const }]
            : inert
              ? [remove(context, entry)]
              : [],
      };
    }
  },
};
