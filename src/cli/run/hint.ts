import { posix } from 'node:path';
import { RunError } from '../../core/course/run/errors';
import type { CommandResult } from '../../core/course/run/outcome';
import { t } from '../../core/l10n/l10n';
import { quote } from '../../core/text/quote';
import { visible } from '../../core/text/visible';

/** What a person may do where a program was not found but lies elsewhere: the course panel has a button for it. */
export function hintAfter({ missing }: Pick<CommandResult, 'missing'>): string | undefined {
  if (missing?.path === undefined) return undefined;
  return t('To find it: {0}', visible(`export PATH=${quote(posix.dirname(missing.path))}:"$PATH"`));
}

/** What a person may do where the container of a command does not run. */
export function hintInstead(error: unknown): string | undefined {
  if (!RunError.is(error, 'stopped') || error.container === undefined) return undefined;
  const name = visible(quote(error.container));
  return t('To start it: {0}; where it is paused: {1}', `docker start ${name}`, `docker unpause ${name}`);
}
