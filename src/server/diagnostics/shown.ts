import type { Finding, Severity } from '../../core/oci/finding';
import { rules } from '../../core/oci/rules/all';
import { textRules } from '../../core/oci/text/textRules';
import type { AdviceLevel } from '../../protocol';

/** The rules that give advice about security, which has a switch of its own. */
const advice = new Set(rules.filter(({ kind }) => kind === 'advice').map(({ id }) => id));

const order: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/**
 * What is shown in the editor: not what VS Code's JSON support reports already, so that nothing is underlined twice, and
 * advice no louder than it may be. Comments it reports in `json`, and allows in `jsonc`.
 */
export function shown(findings: readonly Finding[], level: AdviceLevel, language: string): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (finding.textLevel && !(language === 'jsonc' && finding.code === textRules.comment.id)) return [];
    if (!advice.has(finding.code)) return [finding];
    if (level === 'off') return [];
    return [order.indexOf(finding.severity) > order.indexOf(level) ? { ...finding, severity: level } : finding];
  });
}
