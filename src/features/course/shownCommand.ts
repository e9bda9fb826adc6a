import type { NoteCommand } from '../../core/course/model';
import type { CommandResult, Difference } from '../../core/course/run/outcome';
import type { OutputTail } from '../../core/course/run/shell/tail';
import { t } from '../../core/l10n/l10n';
import { breadcrumb, commandKindWord, commandStateWord } from '../../core/rows/courseState';
import { formatBytes } from '../../core/text/formatBytes';
import { visible } from '../../core/text/visible';
import { explained, factsAbout } from './explaining';
import type { Note } from './note';
import type { PanelWords, ShownCommand, ShownDifference, ShownFact } from './protocol';
import { shownOutput, shownText } from './shownText';

/** Makes of the commands of a note what its panel shows. */
export class ShownCommands {
  constructor(
    private readonly note: Note,
    /** The commands that are taken apart. */
    private readonly explainedKeys: ReadonlySet<string>,
  ) {}

  all(): readonly ShownCommand[] {
    return this.note.commands.map((command) => this.one(command));
  }

  some(keys: ReadonlySet<string>): readonly ShownCommand[] {
    return this.note.commands.filter((one) => keys.has(this.note.keyOf(one))).map((command) => this.one(command));
  }

  running(tail: OutputTail): { readonly text: string; readonly cut: string } {
    const { text, cut } = tail.read();
    return { text: shownOutput(text), cut: cutWords(cut) };
  }

  private one(command: NoteCommand): ShownCommand {
    const key = this.note.keyOf(command);
    const { state, differences, result, isOfBefore } = this.note.status(key);
    const tail = this.note.tails.get(key);
    const running = tail && this.running(tail);
    return {
      key,
      line: command.line,
      text: shownText(command.text),
      place: breadcrumb(command.context),
      kind: commandKindWord(command.kind),
      state,
      stateWord: state === 'todo' && command.kind === 'reference' ? '' : commandStateWord(state),
      runs: runsWhere(command),
      isCard: command.kind === 'reference',
      expected: shownText(command.expected.lines.join('\n')),
      expectedExit: command.expected.exit === 'fail' ? t('meant to fail') : '',
      real: running?.text ?? (result ? realOutput(result) : ''),
      ofBefore: isOfBefore ? t('From an earlier run: {0}. What it printed is not kept.', commandStateWord(state)) : '',
      cut: running?.cut ?? cutWords(result?.cut ?? 0),
      exit: result?.exitCode === undefined ? '' : t('exit code {0}', result.exitCode),
      differences: differences.map(shownDifference),
      facts: [...factsAbout(this.note, command), ...sentAs(result)],
      explained: this.explainedKeys.has(key) ? explained(this.note.course, command) : [],
    };
  }
}

/** Cards are not part of the sequence, and what asks for a password is answered by a person, in a terminal. */
export function runsWhere(command: NoteCommand): ShownCommand['runs'] {
  if (command.dialect !== 'sh') return 'nowhere';
  return command.kind === 'reference' || command.kind === 'login' ? 'terminal' : 'here';
}

/** Characters of a finished output that are shown. */
const mostOutput = 100_000;

const realOutput = (result: CommandResult): string => shownOutput(result.output.slice(-mostOutput));

const cutWords = (cut: number): string => (cut === 0 ? '' : t('{0} before this are not kept', formatBytes(cut)));

function shownDifference({ why, expected, real }: Difference): ShownDifference {
  return {
    why: visible(why),
    ...(expected === undefined ? {} : { expected: shownOutput(expected) }),
    ...(real === undefined ? {} : { real: shownOutput(real) }),
  };
}

/** The command as it ran, where values were filled in. */
function sentAs(result: CommandResult | undefined): readonly ShownFact[] {
  if (!result || result.sent === result.command.text) return [];
  return [{ label: t('Ran as'), text: shownText(result.sent) }];
}

/** The texts of the panel's own buttons and headings. */
export function panelWords(): PanelWords {
  return {
    run: t('Run'),
    runAgain: t('Run Again'),
    stop: t('Stop'),
    copy: t('Copy'),
    explain: t('Explain'),
    terminal: t('Terminal'),
    terminalMeans: t('Put into a terminal, not run'),
    expected: t('The note shows'),
    real: t('This machine says'),
    differences: t('What differs'),
    explanation: t('Taken apart'),
    noteShows: t('note'),
    came: t('here'),
  };
}
