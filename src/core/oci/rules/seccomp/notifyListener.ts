import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { seccompOf, syscallsOf } from './seccomp';

/** config-linux.md#seccomp: NOTIFY needs listenerPath. */
export const notifyListener: Rule = {
  id: 'seccomp-notify-listener',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'SCMP_ACT_NOTIFY needs listenerPath: the socket of the program that answers.',
    zh: 'SCMP_ACT_NOTIFY 需要 listenerPath：負責回應的程式所用的 socket。',
  },
  *check({ root }) {
    const seccomp = seccompOf(root);
    if (!seccomp || seccomp.at('listenerPath')?.asString()) return;
    const actions = [seccomp.at('defaultAction'), ...syscallsOf(root).map(({ value }) => value.at('action'))];
    for (const action of actions)
      if (action?.asString() === 'SCMP_ACT_NOTIFY')
        yield { at: action, message: t('Nobody would answer: listenerPath is missing.') };
  },
};
