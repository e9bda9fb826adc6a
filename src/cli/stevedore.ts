import { t } from '../core/l10n/l10n';
import { visible } from '../core/text/visible';
import { UsageError } from './args';
import { helpText } from './help';
import type { Io } from './io';
import { notesCommand } from './notes';

/** 0: all well. 1: something failed, was found, or could not be read. 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** The whole program: `argv` is what stands behind `node dist/cli.js`. Rejects only when it is aborted. */
export async function stevedore(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await command(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const name = argv[0] === 'lint' ? 'lint' : 'notes';
    io.err(`${error.message}\n${t('More: {0}', `stevedore ${name} --help`)}\n`);
    return 2;
  }
}

async function command([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === 'notes') return notesCommand(rest, io);
  if (name === 'lint') return (await import('./lint/lint')).lintCommand(rest, io);
  if (name === '--help' || name === '-h') {
    io.out(`${helpText()}\n`);
    return 0;
  }
  if (name === undefined) throw new UsageError(t('What is it to do? The commands are: {0}', 'notes, lint'));
  throw new UsageError(t('There is no command {0}; there are: {1}', visible(name), 'notes, lint'));
}
