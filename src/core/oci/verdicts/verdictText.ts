import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import type { Verdict } from './verdict';

/** One runtime's answer in words: `runc 1.1.5 refuses it: …`; undefined where nothing is known. */
export function verdictText(verdict: Verdict): string | undefined {
  return answerText(verdict, nameOf(verdict));
}

/** The same with where it was measured: `runc 1.1.5 (cgroup v1) refuses it: …`. */
export function measuredText(verdict: Verdict): string | undefined {
  const { where } = verdict;
  const measured = where === 'source' ? t('read in its source') : visible(where);
  return answerText(verdict, measured === '' ? nameOf(verdict) : `${nameOf(verdict)} (${measured})`);
}

const nameOf = ({ runtime, version }: Verdict): string => `${runtime} ${version}`.trim();

function answerText({ answer, message }: Verdict, name: string): string | undefined {
  switch (answer) {
    case 'refuses':
      return message ? t('{0} refuses it: {1}', name, visible(message)) : t('{0} refuses it', name);
    case 'accepts':
      return t('{0} accepts it', name);
    case 'ignores':
      return t('{0} ignores it', name);
    case 'unknown':
      return undefined;
  }
}
