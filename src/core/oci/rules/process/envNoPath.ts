import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import { isPosix } from '../paths';
import type { Rule } from '../rule';

/** execvp(3) looks for a bare name in PATH; without it what is found is the runtime's choice. */
export const envNoPath: Rule = {
  id: 'env-no-path',
  severity: 'warning',
  spec: 'config.md#process',
  about: {
    en: 'A program without a path is looked for in PATH of env, which is not set.',
    zh: '沒有路徑的程式會在 env 的 PATH 裡尋找，但 PATH 未設定。',
  },
  *check(context) {
    const process = context.root.at('process');
    const program = process?.at('args', 0);
    const written = program?.asString();
    if (!program || !written || written.includes('/') || !isPosix(context)) return;
    if (
      process
        ?.at('env')
        ?.strings()
        .some((entry) => entry.startsWith('PATH='))
    )
      return;
    const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    yield {
      at: program,
      message: t('{0} is looked for in PATH, which env does not set.', written),
      fixes: append(context, ['process', 'env'], path),
    };
  },
};
