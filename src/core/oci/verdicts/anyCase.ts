import { withEdits } from '../fix/edit';
import type { Finding } from '../finding';
import { keyCase } from '../schema/keyCase';

/**
 * runc reads keys whatever their case (encoding/json), so that it does not mind what is only missing because its key is
 * written in another. `again` checks the text that runc takes it for.
 */
export function inAnyCase(
  text: string,
  findings: readonly Finding[],
  again: (text: string) => readonly Finding[],
): readonly Finding[] {
  const slips = findings.filter(({ code, fixes }) => code === keyCase.id && fixes.length > 0);
  if (slips.length === 0) return findings;
  const meant = withEdits(
    text,
    slips.flatMap(({ fixes: [fix] }) => fix?.edits() ?? []),
  );
  const kept = new Set(again(meant).map(identity));
  return findings.map((finding) =>
    finding.code === keyCase.id || finding.textLevel || kept.has(identity(finding))
      ? finding
      : { ...finding, verdicts: finding.verdicts.map(taken) },
  );
}

const taken = (verdict: Finding['verdicts'][number]): Finding['verdicts'][number] =>
  verdict.runtime === 'runc'
    ? { runtime: 'runc', version: verdict.version, answer: 'accepts', where: 'source' }
    : verdict;

const identity = ({ code, message }: Finding): string => `${code} ${message}`;
