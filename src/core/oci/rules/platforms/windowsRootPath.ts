import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#root: on Windows a volume GUID path; for Hyper-V there is no root. */
export const windowsRootPath: Rule = {
  id: 'windows-root-path',
  severity: 'error',
  spec: 'config.md#root',
  about: {
    en: 'On Windows root.path is the GUID path of a volume; with Hyper-V there is no root.',
    zh: '在 Windows 上 root.path 是磁碟區的 GUID 路徑；使用 Hyper-V 時不得有 root。',
  },
  *check(context) {
    if (context.platform !== 'windows') return;
    const entry = context.root.entry('root');
    const path = context.root.at('root', 'path');
    if (entry && context.root.at('windows', 'hyperv'))
      yield {
        at: entry.keySpan,
        message: t('A Hyper-V container has no root.'),
        fixes: [{ ...remove(context, entry), title: t('Remove {0}', 'root') }],
      };
    else if (path?.asString() !== undefined && !/^\\\\\?\\Volume\{[0-9a-f-]{36}\}\\/i.test(path.asString() ?? ''))
      yield { at: path, message: t('On Windows this is the GUID path of a volume.') };
  },
};
