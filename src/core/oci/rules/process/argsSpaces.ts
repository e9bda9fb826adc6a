import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

import { shellWords } from '../../../text/shellWords';

/** execvp(3) takes the first entry as a file name, spaces included. */
export const argsSpaces: Rule = {
  id: 'process-args-spaces',
  severity: 'warning',
  spec: 'config.md#process',
  about: {
    en: 'The first entry of args is the name of one file: no shell splits it at its spaces.',
    zh: 'args 的第一項是一個檔名：不會有 shell 依空白切開它。',
  },
  *check({ root }) {
    const args = root.at('process', 'args');
    const program = args?.at(0);
    const written = program?.asString();
    if (!args || !program || written === undefined || !/\S\s+\S/.test(written)) return;
    const words = shellWords(written);
    const edits = () => [{ span: program.span, text: words.map((word) => JSON.stringify(word)).join(', ') }];
    yield {
      at: program,
      message: t('A program whose name is {0}, spaces included, is hardly meant.', written),
      fixes: words.length > 1 ? [{ title: t('Split into {0} arguments', words.length), edits }] : [],
    };
  },
};
