import { checkRun } from '../../core/docker/run/check';
import { toCreate } from '../../core/docker/run/create';
import type { RunFacts } from '../../core/docker/run/facts';
import { plainLine } from '../../core/docker/line/plainLine';
import { readLine } from '../../core/docker/line/readLine';
import { alsoInLine, formOf, specOf } from '../../core/docker/run/form';
import { lexLine } from '../../core/docker/run/lex';
import { parseRun } from '../../core/docker/run/parseRun';
import { runWords } from '../../core/docker/run/runWords';
import type { RunRemark, RunSpec } from '../../core/docker/run/spec';
import { t } from '../../core/l10n/l10n';
import { commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import { formFields } from './fields';
import type { FormValues, RunState } from './protocol';
import { withoutSecrets } from './withoutSecrets';

const nothing: RunSpec = { verb: 'run', options: [], image: '', command: [] };

/** What is to be run as a person writes it, in the line or in the form: whichever was touched last makes the other. */
export class RunDraft {
  private written: RunSpec = nothing;
  private text = 'docker run';
  private commandText = '';
  /** What is wrong with how the line or the command is written. */
  private writing: readonly RunRemark[] = [];
  /** What the engine refused; gone with the next change. */
  private refused: readonly RunRemark[] = [];

  constructor(private readonly facts: () => RunFacts) {}

  get spec(): RunSpec {
    return this.written;
  }

  /** What a shell takes: without the prompt of a note. */
  get line(): string {
    return plainLine(this.text);
  }

  setLine(text: string): void {
    this.text = text;
    this.refused = [];
    const meaning = readLine(text);
    if (meaning.kind === 'run') {
      this.writing = meaning.remarks.filter(({ about }) => about !== 'image');
      this.setSpec(meaning.spec);
      return;
    }
    const why = meaning.kind === 'terminal' ? meaning.reason : t('The line begins with docker run or docker create.');
    this.writing = [{ about: 'line', weight: 'error', text: why }];
  }

  setValues(values: FormValues): void {
    this.refused = [];
    const command = this.readCommand(values.command);
    const form = { ...values, verb: this.written.verb, image: values.image.trim(), command };
    this.written = specOf(form, this.written, formFields);
    this.text = commandLine(['docker', ...runWords(this.written)]);
    // The line is written anew, so that only what no field is for can still be written wrong.
    const { remarks } = parseRun(runWords(this.written).slice(1), this.written.verb);
    this.writing = [
      ...remarks.filter(({ about }) => about !== 'image'),
      ...this.writing.filter(({ about }) => about === 'command'),
    ];
  }

  /** Puts what the engine said beside the field that it is about. */
  refuse(remark: RunRemark): void {
    this.refused = [remark];
  }

  /** How it stands. `but`: which side a person has just written, and so needs no answer. */
  state(but: 'line' | 'values' | 'none', answers: number, busy = ''): RunState {
    const found = [...this.writing, ...checkRun(this.written, this.facts())];
    const errors = found.filter(({ weight }) => weight === 'error');
    // Where we now see it ourselves, the engine's refusal would say the same once more.
    const refused = this.refused.filter(({ about }) => !errors.some((error) => error.about === about));
    const remarks = [...found, ...refused];
    const { unsupported } = toCreate(this.written);
    const error = errors[0];
    const forTerminal = unsupported.map((text) => `${text} ${t('Run it in a terminal.')}`);
    return {
      is: 'state',
      answers,
      ...(but !== 'line' && { line: this.text }),
      ...(but !== 'values' && { values: this.values() }),
      kept: withoutSecrets(this.line),
      remarks: remarks.map((remark) => ({ ...remark, text: visible(remark.text) })),
      also: alsoInLine(this.written, formFields).map((use) =>
        visible(commandLine(runWords({ ...nothing, options: [use] }).slice(1))),
      ),
      blocked: visible(error?.text ?? forTerminal[0] ?? ''),
      busy,
    };
  }

  private setSpec(spec: RunSpec): void {
    this.written = spec;
    this.commandText = commandLine(spec.command);
  }

  /** The words of the command; while a quote is open, those of before. */
  private readCommand(text: string): readonly string[] {
    this.commandText = text;
    this.writing = this.writing.filter(({ about }) => about !== 'command');
    if (text.trim() === '') return [];
    const lexed = lexLine(text);
    if (lexed.is === 'words') return lexed.words;
    const why = t('{0} Where a shell is meant, write sh -c and the line in quotes.', lexed.why);
    this.writing = [...this.writing, { about: 'command', weight: 'error', text: why }];
    return this.written.command;
  }

  private values(): FormValues {
    const { image, flags, texts, lists } = formOf(this.written, formFields);
    return { image, command: this.commandText, flags, texts, lists };
  }
}
