import type { Severity } from '../../../core/oci/finding';
import type { Placed } from '../placed';
import { verdictText } from '../../../core/oci/verdicts/verdictText';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, from which GitHub Actions makes annotations of a pull request (docs.github.com, "Workflow commands"). */
export function asGithub(found: readonly Placed[]): string {
  return found
    .map(({ file, line, column, endLine, endColumn, finding }) => {
      const properties = { file, line, endLine, col: column, endColumn, title: finding.code };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      const answers = finding.verdicts.flatMap((verdict) => verdictText(verdict) ?? []);
      return `::${commands[finding.severity]} ${written.join(',')}::${data([finding.message, ...answers].join('\n'))}`;
    })
    .join('\n');
}

/** What the runner decodes: `%`, line ends, and in properties what would end them. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
