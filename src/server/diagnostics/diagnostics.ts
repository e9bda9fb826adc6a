import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../../core/oci/finding';
import type { Span } from '../../core/oci/syntax/span';
import { measuredText } from '../../core/oci/verdicts/verdictText';
import { ownScheme } from '../../protocol';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules about what was given up: VS Code strikes it through. */
const deprecated = new Set(['schema-deprecated', 'hook-prestart-deprecated']);

/** Who says it: before the rule in hovers and in the Problems view. */
export const source = 'stevedore';

/** A finding as editors show it: what each runtime does about it below the message, a line each, with where that was measured. */
export function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
  const { code, message, severity, span, verdicts } = finding;
  return {
    range: rangeOf(span, document),
    severity: severities[severity],
    code,
    codeDescription: { href: rulePageAddress(code) },
    source,
    message: [message, ...verdicts.flatMap((verdict) => measuredText(verdict) ?? [])].join('\n'),
    ...(deprecated.has(code) ? { tags: [DiagnosticTag.Deprecated] } : {}),
  };
}

/** Where a rule is explained: a page that is made when it is opened. */
export function rulePageAddress(code: string): string {
  return `${ownScheme}:/rules/${encodeURIComponent(code)}.md`;
}

/** A stretch in lines and columns, both from 0. */
export function rangeOf({ start, end }: Span, document: TextDocument): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
