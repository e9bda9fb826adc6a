import { commandsOf, type Course, type NoteCommand, type NoteStep } from '../course/model';
import { t } from '../l10n/l10n';
import {
  breadcrumb,
  commandIcon,
  commandKindWord,
  type CommandState,
  commandStateWord,
  placeBelowHost,
} from './courseState';
import { facts, noRows, type Row, shown } from './row';

/** What the rows of a course are made from. */
export interface CourseRowsOptions {
  /** The address of the note. */
  readonly note: string;
  /** The key that a command keeps while the note is edited around it. */
  readonly keyOf: (command: NoteCommand) => string;
  readonly stateOf: (command: NoteCommand) => CommandState;
}

/** The rows of the Course view: chapters, in them steps, in them commands; reference cards in a group of their own. */
export function courseRows(course: Course, options: CourseRowsOptions): readonly Row[] {
  const chapters = course.chapters.flatMap((chapter, index) => {
    const steps = chapter.steps.filter((step) => inSequence(step).length > 0);
    if (steps.length === 0) return [];
    const children = (): readonly Row[] =>
      steps.flatMap((step, at) => stepRows(step, { at: `${index}.${at}`, chapter: chapter.title, options }));
    return [groupRow(`chapter:${index}`, chapter, { options, context: 'course-chapter', children, steps })];
  });
  const cards = commandsOf(course).filter((command) => command.kind === 'reference');
  return cards.length === 0 ? chapters : [...chapters, cardsRow(cards, options)];
}

const inSequence = (step: NoteStep): readonly NoteCommand[] =>
  step.commands.filter((command) => command.kind !== 'reference');

/** A step without a title of its own is no level of its own. */
function stepRows(
  step: NoteStep,
  { at, chapter, options }: { readonly at: string; readonly chapter: string; readonly options: CourseRowsOptions },
): readonly Row[] {
  const children = (): readonly Row[] => inSequence(step).map((command) => commandRow(command, options));
  if (step.title.trim() === '' || step.title === chapter) return children();
  return [groupRow(`step:${at}`, step, { options, context: 'course-step', children, steps: [step] })];
}

interface Group {
  readonly options: CourseRowsOptions;
  readonly context: string;
  readonly children: () => readonly Row[];
  readonly steps: readonly NoteStep[];
}

function groupRow(id: string, titled: { title: string; line: number }, group: Group): Row {
  const { options, context, children, steps } = group;
  const commands = steps.flatMap(inSequence);
  const done = commands.filter((command) => isDone(options.stateOf(command))).length;
  const label = shown(titled.title) || t('(no title)');
  const description = t('{0} of {1}', done, commands.length);
  const kind = context === 'course-chapter' ? t('chapter') : t('step');
  return {
    id: `${options.note}#${id}`,
    label,
    description: beside(label, description),
    icon: { shape: done === commands.length ? 'pass' : context === 'course-chapter' ? 'book' : 'list-unordered' },
    spoken: [label, kind, description].join(', '),
    context,
    expansion: 'expanded',
    subject: { kind: 'note-line', note: options.note, line: titled.line },
    tooltip: () => [[kind, titled.title]],
    children,
  };
}

/** Letters that are read from right to left (Unicode Standard Annex 9, classes R and AL). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What stands beside a label on one line: a label that is read from the right does not turn its words and numbers round. */
function beside(label: string, description: string): string {
  return description !== '' && rightToLeft.test(label) ? `\u2068${description}\u2069` : description;
}

const isDone = (state: CommandState): boolean => state === 'passed' || state === 'detached';

function cardsRow(cards: readonly NoteCommand[], options: CourseRowsOptions): Row {
  const label = t('Reference cards');
  return {
    id: `${options.note}#cards`,
    label,
    description: String(cards.length),
    icon: { shape: 'references' },
    spoken: `${label}, ${cards.length}`,
    context: 'course-cards',
    expansion: 'collapsed',
    subject: { kind: 'note-line', note: options.note, line: cards[0]?.line ?? 1 },
    tooltip: () => [[label, t('Commands that the note explains and that are no step of it')]],
    children: () => cards.map((command) => commandRow(command, options)),
  };
}

function commandRow(command: NoteCommand, options: CourseRowsOptions): Row {
  const state = options.stateOf(command);
  const [first = '', ...more] = command.text.split('\n');
  const label = shown(first.trim(), 120) + (more.length > 0 ? ' …' : '');
  const isCard = command.kind === 'reference';
  const word = commandStateWord(state);
  const place = breadcrumb(command.context);
  // The command is what a row is for: beside it stands only what is not so of nearly every row.
  const description = facts(state === 'todo' ? '' : word, isCard ? '' : placeBelowHost(command.context));
  return {
    id: `${options.note}#${options.keyOf(command)}`,
    label,
    description: beside(label, description),
    icon: commandIcon(state, command.kind),
    spoken: [label, commandKindWord(command.kind) || t('command'), isCard && state === 'todo' ? '' : word, place]
      .filter(Boolean)
      .join(', '),
    context: `course-command.${command.dialect === 'sh' ? command.kind : 'shown'}`,
    expansion: 'none',
    subject: { kind: 'note-command', note: options.note, key: options.keyOf(command), line: command.line },
    tooltip: () => [
      [t('Command'), command.text],
      [t('Where'), place],
      [t('State'), commandStateWord(state)],
      [t('What it is'), commandKindWord(command.kind)],
      [t('Line'), String(command.line)],
    ],
    children: noRows,
  };
}
