import { t } from '../../l10n/l10n';
import type { NoteCommand } from '../model';
import { compare } from './compare/compare';
import { type Missing, missingText } from './missing';
import type { CommandResult } from './outcome';
import type { ShellOutcome } from './shell/outcome';

export interface Judged {
  readonly command: NoteCommand;
  readonly sent: string;
  readonly outcome: ShellOutcome;
  /** It was expected to go on and was stopped by us. */
  readonly endless: boolean;
  /** It asked to leave the shell. */
  readonly leaves: boolean;
  /** Expected lines, with captured names in them. */
  readonly expected: readonly string[];
  readonly fixed: readonly string[];
  /** How long it might take, in milliseconds. */
  readonly timeLimitMs: number;
  readonly missing?: Missing;
}

/** What became of a command, by how it ended, its exit code, and what the note shows. */
export function judge(judged: Judged): CommandResult {
  const { command, sent, outcome } = judged;
  const { output, cut, exitCode } = outcome;
  const result = (
    verdict: CommandResult['verdict'],
    differences: CommandResult['differences'] = [],
  ): CommandResult => ({
    command,
    sent,
    output,
    cut,
    verdict,
    differences,
    ...(exitCode === undefined ? {} : { exitCode }),
  });
  if (outcome.end === 'cancelled') return result('cancelled');
  if (outcome.end === 'timeout')
    return judged.endless ? result('passed') : result('timeout', [{ why: tooLong(judged.timeLimitMs) }]);
  if (outcome.end === 'lost') return result(judged.leaves ? 'passed' : 'lost');
  const failed = exitCode !== undefined && exitCode !== 0;
  if (judged.missing && !meansMissing(command))
    return { ...result('failed', [{ why: missingText(judged.missing, placeOf(command)) }]), missing: judged.missing };
  if (command.expected.exit === 'fail') return result(failed ? 'passed' : 'failed');
  if (failed && command.expected.exit === 'ok' && !judged.endless) return result('failed');
  const differences = compare({ sent, expected: judged.expected, output, fixed: judged.fixed, cut });
  if (differences.length > 0) return result('differs', differences);
  return result(command.detaches ? 'detached' : 'passed');
}

function tooLong(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120
    ? t('It did not end within {0} seconds and was stopped.', String(seconds))
    : t('It did not end within {0} minutes and was stopped.', String(Math.round(seconds / 60)));
}

/** Whether the note shows that a program is not there: that is what it wants to show. */
function meansMissing({ expected }: NoteCommand): boolean {
  return (
    expected.exit === 'any' ||
    (expected.exit === 'fail' && expected.lines.some((line) => /not found|找不到|無此|未找到/.test(line)))
  );
}

function placeOf({ context }: NoteCommand): string | undefined {
  const last = context.at(-1);
  return last?.kind === 'host' ? undefined : (last?.name ?? last?.kind);
}
