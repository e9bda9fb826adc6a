import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import { messageText } from '../core/text/message';

/** Something that is wrong with a form as it stands: with an `error` it cannot be done. */
export interface FormTrouble {
  readonly weight: 'error' | 'warning';
  readonly text: string;
}

/** A field that holds a text. */
export interface EditedField<F> {
  readonly get: (form: F) => string;
  /** What it means when nothing is entered: "chosen by the engine". */
  readonly whenEmpty: string;
  readonly prompt: string;
  /** An example of what can be entered. */
  readonly example: string;
  /** What is wrong with the form about this field, were this its text. */
  readonly troubles: (form: F, text: string) => readonly FormTrouble[];
}

/** Asks for one text; says what is wrong while it is typed. Undefined when a person went back. */
export function editText<F>(title: string, field: EditedField<F>, form: F): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = t('{0} Empty: {1}.', field.prompt, field.whenEmpty);
  box.placeholder = field.example;
  box.value = field.get(form);
  box.buttons = [vscode.QuickInputButtons.Back];
  box.ignoreFocusOut = true;
  const check = (): FormTrouble | undefined => {
    const [trouble] = field.troubles(form, box.value);
    const severity =
      trouble?.weight === 'error' ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Warning;
    box.validationMessage = trouble && { message: messageText(trouble.text), severity };
    return trouble;
  };
  check();
  return new Promise((resolve) => {
    const end = (text: string | undefined): void => {
      resolve(text);
      box.dispose();
    };
    box.onDidChangeValue(check);
    box.onDidAccept(() => {
      if (check()?.weight !== 'error') end(box.value.trim());
    });
    box.onDidTriggerButton(() => end(undefined));
    box.onDidHide(() => end(undefined));
    box.show();
  });
}
