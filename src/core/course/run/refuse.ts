import { t } from '../../l10n/l10n';
import { type Course, commandsOf, type NoteCommand } from '../model';
import { RunError } from './errors';
import { contentKeys } from './progress';

/** Throws a RunError for what is never run here: what the note does not show, other shells' commands, and logins. */
export function refuse(command: NoteCommand, course: Course): void {
  const wanted = contentKeys([command]).get(command) ?? '';
  const shown = [...contentKeys(commandsOf(course)).values()].some((key) => sameContent(key, wanted));
  if (!shown) throw new RunError('changed', t('The note no longer shows this command. It was not run.'));
  if (command.dialect !== 'sh')
    throw new RunError('not-run', t('It is written for another shell than this machine has.'));
  if (command.kind === 'login')
    throw new RunError('not-run', t('It asks for a password, which Stevedore does not type. Run it in a terminal.'));
}

/** Keys of equal commands differ in their ordinal only. */
function sameContent(left: string, right: string): boolean {
  return left.split('.')[0] === right.split('.')[0];
}
