import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/oci/finding';

/** A finding with where it stands, as editors and compilers count: lines and columns from 1, columns in UTF-16 units. */
export interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly finding: Finding;
}

export function placed(file: string, text: string, findings: readonly Finding[]): readonly Placed[] {
  const document = TextDocument.create(file, 'json', 0, text);
  return findings.map((finding) => {
    const start = document.positionAt(finding.span.start);
    const end = document.positionAt(finding.span.end);
    const from = { line: start.line + 1, column: start.character + 1 };
    return { file, ...from, endLine: end.line + 1, endColumn: end.character + 1, finding };
  });
}
