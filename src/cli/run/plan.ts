import { commandsOf, type Course, type NoteCommand } from '../../core/course/model';
import { confirmable, type Confirmable, type ConfirmOptions } from '../../core/course/run/confirm';
import { keptFromRunAll } from '../../core/course/run/dangers';
import { Whereabouts } from '../../core/course/run/directory';
import { entering } from '../../core/course/run/entering';
import { FillError, type Values } from '../../core/course/run/placeholders';
import { t } from '../../core/l10n/l10n';
import { valuesOf } from './values';

/** A command that will run, with what was shown of it. */
export type Runnable = Extract<Planned, { readonly is: 'run' }>;

/** One command of a note, and what becomes of it in a run from the command line. */
export type Planned =
  | { readonly is: 'run'; readonly command: NoteCommand; readonly confirmable: Confirmable }
  | { readonly is: 'left'; readonly command: NoteCommand; readonly why: string };

/**
 * What running a course would do from a folder on, in its order; reference cards are no part of it. `cwd`: an absolute
 * path. `values`: the author's when absent.
 */
export function planned(course: Course, cwd: string, values: Values = valuesOf(course)): readonly Planned[] {
  const whereabouts = new Whereabouts((frames) => (frames.length === 1 ? cwd : undefined));
  return commandsOf(course)
    .filter((command) => command.kind !== 'reference')
    .map((command) => {
      const at = whereabouts.at(command.context);
      const one = plannedCommand(command, { values, workspace: [cwd], cwd: at });
      if (one.is === 'run') whereabouts.ran(command, one.confirmable.sent);
      return one;
    });
}

function plannedCommand(command: NoteCommand, options: ConfirmOptions): Planned {
  if (command.dialect !== 'sh') return { is: 'left', command, why: t('not for this shell') };
  if (command.kind === 'login') return { is: 'left', command, why: t('asks for a name or password') };
  // A shell that the note enters is entered; an editor is for a person.
  if (command.kind === 'interactive' && !entering(command))
    return { is: 'left', command, why: t('opens a shell or a program to work in') };
  try {
    const one = confirmable(command, options);
    const kept = keptFromRunAll(one.dangers);
    return kept ? { is: 'left', command, why: kept.what } : { is: 'run', command, confirmable: one };
  } catch (error) {
    if (error instanceof FillError) return { is: 'left', command, why: error.message };
    throw error;
  }
}
