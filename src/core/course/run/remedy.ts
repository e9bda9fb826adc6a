import { t } from '../../l10n/l10n';
import { type Course, commandsOf, type Frame, type NoteCommand } from '../model';
import { entering, type Entering } from './entering';
import { RunError } from './errors';
import { keyOfPlace } from './placeKey';
import { nameOf, simpleCommands } from './simpleCommands';

/** The same error with the command of the note that would make or enter the place, where the note has one. */
export function withRemedy(
  error: unknown,
  course: Course,
  inner: Entering | undefined,
  context: readonly Frame[],
): unknown {
  const wanted = inner?.is === 'place' && !RunError.is(error, 'not-entered') ? inner.frames : context;
  if (!RunError.is(error, 'gone', 'stopped', 'not-entered')) return error;
  const name = wanted.at(-1)?.name;
  const remedy = error.kind === 'not-entered' ? entererOf(course, wanted) : name && makerOf(course, name);
  if (!remedy) return error;
  // A stopped container is started again, not made again.
  if (error.kind === 'stopped')
    return new RunError(error.kind, error.message, { cause: error, remedy, container: error.container });
  const first = t('Line {0} of the note comes first.', String(remedy.line));
  return new RunError(error.kind, `${error.message} ${first}`, { cause: error, remedy, container: error.container });
}

/** The command that enters a place. */
function entererOf(course: Course, wanted: readonly Frame[]): NoteCommand | undefined {
  return commandsOf(course).find((command) => {
    const inner = entering(command);
    return inner?.is === 'place' && keyOfPlace(inner.frames) === keyOfPlace(wanted);
  });
}

/** The command that makes a container of this name (`docker run --name c1`, `docker create --name=c1`). */
function makerOf(course: Course, name: string): NoteCommand | undefined {
  const makes = ({ text, kind }: NoteCommand): boolean =>
    kind !== 'reference' &&
    simpleCommands(text).some(
      ({ argv }) =>
        /^(docker|podman|nerdctl)$/.test(nameOf(argv[0] ?? '')) &&
        argv.slice(1, 3).some((word) => word === 'run' || word === 'create') &&
        argv.some((word, index) => word === `--name=${name}` || (word === name && argv[index - 1] === '--name')),
    );
  return commandsOf(course).find(makes);
}
