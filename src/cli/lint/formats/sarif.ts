import { inReadersLanguage } from '../../../core/l10n/meaning';
import { dockerSeccompRules } from '../../../core/oci/dockerSeccomp/all';
import type { Severity } from '../../../core/oci/finding';
import { rules } from '../../../core/oci/rules/all';
import { schemaRules } from '../../../core/oci/schema/all';
import { textRules } from '../../../core/oci/text/textRules';
import type { Placed } from '../placed';

/** SARIF knows three levels (section 3.27.10). */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), which code scanning services read. */
export function asSarif(found: readonly Placed[]): string {
  const all = [...Object.values(textRules), ...schemaRules, ...rules, ...dockerSeccompRules];
  const told = new Map(all.map((rule) => [rule.id, rule]));
  const ids = [...new Set(found.map(({ finding }) => finding.code))];
  const described = ids.map((id) => {
    const about = told.get(id)?.about;
    return { id, ...(about ? { shortDescription: { text: inReadersLanguage(about) } } : {}) };
  });
  const results = found.map(({ file, line, column, endLine, endColumn, finding }) => ({
    ruleId: finding.code,
    ruleIndex: ids.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    properties: { runtimes: finding.verdicts },
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'Stevedore', rules: described } }, columnKind: 'utf16CodeUnits', results }],
    },
    undefined,
    2,
  );
}
