import type { Verdict } from '../../src/core/oci/verdicts/verdict';
import type { Judged } from './judge';
import type { Measurer } from './measurers';

/** Trials that tell a runtime's answer to something. */
export interface Evidence {
  readonly accepted: readonly Judged[];
  readonly refused: readonly Judged[];
}

export function verdictOf(measurer: Measurer, { refused }: Evidence, before: Verdict | undefined): Verdict {
  const { runtime, version, where } = measurer;
  const message = common(refused.map(({ outcome }) => plain(outcome.message)).filter(Boolean));
  if (refused.length > 0) return { runtime, version, answer: 'refuses', ...(message && { message }), where };
  // That it is taken and does nothing cannot be seen from outside: whoever looked inside wrote so.
  return { runtime, version, answer: before?.answer === 'ignores' ? 'ignores' : 'accepts', where };
}

/** Without the frames that every message has, and without what is of the trial alone: its folder and its id. */
export function plain(message: string): string {
  return message
    .replace(
      /^(?:runc (?:create|start) failed: |unable to start container process: |error during container init: )+/,
      '',
    )
    .replace(/[^\s"`]*(?:worker-\d|conformance-|stevedore)[^\s"`:]*/g, '…');
}

/** What all messages begin with, up to a word's end; nothing when that says nothing. */
function common(messages: readonly string[]): string | undefined {
  const [first = '', ...others] = messages;
  const length = others.reduce((most, other) => shared(first, other, most), first.length);
  if (length === first.length && others.every((other) => other === first)) return first || undefined;
  const begin = first.slice(0, length).replace(/\S*$/, '').trim();
  return begin.length >= 16 ? `${begin} …` : undefined;
}

function shared(left: string, right: string, most: number): number {
  let length = 0;
  while (length < most && left[length] === right[length]) length++;
  return length;
}
