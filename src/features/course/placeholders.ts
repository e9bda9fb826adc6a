import * as vscode from 'vscode';
import type { NoteCommand, Placeholder } from '../../core/course/model';
import type { Values } from '../../core/course/run/placeholders';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import { visible } from '../../core/text/visible';
import type { Note } from './note';

/** The reader's own values, asked once for each note and remembered in the workspace. */
export class Placeholders {
  constructor(private readonly memory: vscode.Memento) {}

  values(note: Note): Values {
    return { ...defaultsOf(note), ...this.memory.get<Values>(memoryKey(note)) };
  }

  /** Asks for what is not known yet of these commands. Undefined when a person cancelled. */
  async complete(note: Note, commands: readonly NoteCommand[]): Promise<Values | undefined> {
    for (const placeholder of unique(commands.flatMap((command) => command.placeholders))) {
      const known = this.values(note)[placeholder.text];
      if (known !== undefined && known !== '') continue;
      const value = await ask(note, placeholder, '');
      if (value === undefined) return undefined;
      await this.remember(note, placeholder.text, value);
    }
    return this.values(note);
  }

  /** Lists every placeholder of a note with its value; the one that is chosen is asked for again. */
  async change(note: Note): Promise<void> {
    const all = unique(note.commands.flatMap((command) => command.placeholders));
    if (all.length === 0) {
      void vscode.window.showInformationMessage(t('This note has no placeholders.'));
      return;
    }
    const values = this.values(note);
    const items = all.map((placeholder) => ({
      label: listText(placeholder.text),
      description: listText(values[placeholder.text] ?? t('not asked yet')),
      placeholder,
    }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which one to change?') });
    if (!picked) return;
    const value = await ask(note, picked.placeholder, values[picked.placeholder.text] ?? '');
    if (value !== undefined) await this.remember(note, picked.placeholder.text, value);
  }

  private async remember(note: Note, placeholder: string, value: string): Promise<void> {
    const before = this.memory.get<Values>(memoryKey(note)) ?? {};
    await this.memory.update(memoryKey(note), { ...before, [placeholder]: value });
  }
}

const memoryKey = (note: Note): string => `stevedore.course.values:${note.id}`;

function defaultsOf(note: Note): Values {
  const said = Object.entries(note.course.frontMatter.placeholders ?? {});
  return Object.fromEntries(
    said.flatMap(([text, one]) =>
      one.default !== undefined && one.ask === undefined ? [[text, one.default] as const] : [],
    ),
  );
}

function unique(placeholders: readonly Placeholder[]): readonly Placeholder[] {
  return [...new Map(placeholders.map((one) => [one.text, one])).values()];
}

/** One of the choices where the note has some, else a text of one line. */
async function ask(note: Note, placeholder: Placeholder, before: string): Promise<string | undefined> {
  const said = note.course.frontMatter.placeholders?.[placeholder.text];
  const question = visible(said?.ask ?? t('What is {0} here?', placeholder.text));
  if (placeholder.choices && placeholder.choices.length > 0) {
    const items = placeholder.choices.map((choice) => ({ label: listText(choice), choice }));
    return (await vscode.window.showQuickPick(items, { title: question, ignoreFocusOut: true }))?.choice;
  }
  return vscode.window.showInputBox({
    title: question,
    prompt: t('It takes the place of {0} in every command of this note, and is remembered.', visible(placeholder.text)),
    value: before === '' ? (said?.default ?? '') : before,
    ignoreFocusOut: true,
    validateInput: (value) => wrongValue(value),
  });
}

function wrongValue(value: string): string | undefined {
  if (value.trim() === '') return t('Without a value the command cannot run.');
  return visible(value) === value ? undefined : t('There is a character in it that cannot be seen.');
}
