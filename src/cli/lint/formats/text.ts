import { t } from '../../../core/l10n/l10n';
import type { Severity } from '../../../core/oci/finding';
import { visible } from '../../../core/text/visible';
import type { Placed } from '../placed';
import { verdictText } from '../../../core/oci/verdicts/verdictText';

/** For people: a line a finding as compilers write it, what the runtimes answer and what would mend it below, a sum at the end. */
export function asText(found: readonly Placed[]): string {
  const blocks = found.map(({ file, line, column, finding }) => {
    const { severity, message, code, verdicts, fixes } = finding;
    const head = `${visible(file)}:${line}:${column}: ${severityText(severity)}: ${message} [${code}]`;
    const answers = verdicts.flatMap((verdict) => verdictText(verdict) ?? []);
    const mends = fixes.map(({ title }) => t('Fix: {0}', title));
    return [head, ...[...answers, ...mends].map((text) => `    ${text}`)].join('\n');
  });
  return [...blocks, sum(found)].join('\n');
}

/** The severity in words. */
function severityText(severity: Severity): string {
  if (severity === 'error') return t('error');
  if (severity === 'warning') return t('warning');
  return t('remark');
}

function sum(found: readonly Placed[]): string {
  const count = (severity: string): number => found.filter(({ finding }) => finding.severity === severity).length;
  const rest = found.length - count('error') - count('warning');
  return t('{0} errors, {1} warnings, {2} remarks', count('error'), count('warning'), rest);
}
