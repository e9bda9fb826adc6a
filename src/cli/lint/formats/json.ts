import type { Placed } from '../placed';

/** For programs: a list, empty when nothing was found. */
export function asJson(found: readonly Placed[]): string {
  const list = found.map(({ file, line, column, endLine, endColumn, finding }) => ({
    file,
    line,
    column,
    endLine,
    endColumn,
    severity: finding.severity,
    code: finding.code,
    message: finding.message,
    runtimes: Object.fromEntries(
      finding.verdicts.map(({ runtime, answer, message, version, where }) => [
        runtime,
        { verdict: answer, ...(message === undefined ? {} : { message }), ...(where ? { version, where } : {}) },
      ]),
    ),
    fixes: finding.fixes.map(({ title }) => title),
  }));
  return JSON.stringify(list, undefined, 2);
}
