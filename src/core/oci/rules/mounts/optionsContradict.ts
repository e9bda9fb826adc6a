import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

const pairs: readonly (readonly string[])[] = [
  ['ro', 'rw'],
  ['rro', 'rrw'],
  ['suid', 'nosuid'],
  ['dev', 'nodev'],
  ['exec', 'noexec'],
  ['sync', 'async'],
  ['atime', 'noatime'],
  ['relatime', 'noatime', 'strictatime'],
  ['private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave', 'unbindable', 'runbindable'],
];

/** mount(8): of options that contradict each other the last one counts. */
export const optionsContradict: Rule = {
  id: 'mount-options-contradict',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'Two options of a mount say the opposite of each other, or two ways of propagation.',
    zh: '掛載的兩個選項互相矛盾，或寫了兩種傳播方式。',
  },
  *check(context) {
    for (const { options } of context.mounts) {
      for (const pair of pairs) {
        const there = options.filter((option) => pair.includes(option.asString() ?? ''));
        const [first] = there;
        const last = there.findLast((option) => option.asString() !== first?.asString());
        if (!first || !last) continue;
        yield {
          at: last,
          message: t('{0} contradicts {1}.', last.asString() ?? '', first.asString() ?? ''),
          case: pair.includes('private') ? 'propagation' : 'flag',
          fixes: [remove(context, first)],
        };
      }
    }
  },
};
