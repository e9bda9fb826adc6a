import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { removed } from '../../fix/removed';
import type { Rule } from '../rule';
import { sysctlOf } from './sysctl';

/** runc libcontainer/configs/validate (sysctl): the name is set by hostname. */
export const sysctlHostname: Rule = {
  id: 'sysctl-hostname',
  severity: 'error',
  spec: 'config-linux.md#sysctl',
  about: {
    en: 'The host name is set with hostname, not with kernel.hostname.',
    zh: '主機名稱以 hostname 設定，不以 kernel.hostname。',
  },
  *check(context) {
    for (const { entry, owner } of sysctlOf(context.root)) {
      if (owner !== 'hostname') continue;
      const block = context.root.entry('linux');
      const edits = () => [
        {
          span: { start: block?.span.start ?? 0, end: block?.span.start ?? 0 },
          text: `"hostname": ${entry.value.literal}, `,
        },
        ...removed(context.document.text, entry.span),
      ];
      const movable = block !== undefined && entry.value.kind === 'string' && !context.root.entry('hostname');
      yield {
        at: entry.keySpan,
        message: t('The host name is set with hostname.'),
        fixes: [...(movable ? [{ title: t('Move it to hostname'), edits }] : []), remove(context, entry)],
      };
    }
  },
};
