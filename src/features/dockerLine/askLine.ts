import * as vscode from 'vscode';
import type { Holdings } from '../../core/docker/line/lookUp';
import { readLine } from '../../core/docker/line/readLine';
import type { RunRemark } from '../../core/docker/run/spec';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { judge, type Judgement } from './judge';

const severities: Readonly<Record<RunRemark['weight'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  note: vscode.InputBoxValidationSeverity.Info,
};

/** A line, and whether it is to be done or to be edited in the run form. */
export interface AskedLine {
  readonly line: string;
  readonly to: 'do' | 'edit';
}

/**
 * Asks for a line and says what it means with every key. Names are looked up as soon as the engine has told what it
 * holds; where that fails, whoever does the line says so. Undefined when it was left.
 */
export function askLine(value: string, holdings: Promise<Holdings>): Promise<AskedLine | undefined> {
  const input = vscode.window.createInputBox();
  const edit = { iconPath: new vscode.ThemeIcon('edit'), tooltip: t('Edit in Form…') };
  let known: Holdings | undefined;
  let judgement: Judgement | undefined;
  const say = () => {
    const meaning = readLine(input.value);
    judgement = judge(meaning, known);
    input.validationMessage = judgement && { message: visible(judgement.text), severity: severities[judgement.weight] };
    const buttons = meaning.kind === 'run' ? [edit] : [];
    if (input.buttons.length !== buttons.length) input.buttons = buttons;
  };
  Object.assign(input, {
    title: t('Run a Docker Line'),
    prompt: t('A line that begins with docker, as in notes and manuals'),
    placeholder: 'docker run --rm -d --name web -p 8080:80 nginx',
    value,
    ignoreFocusOut: true,
  });
  return new Promise((resolve) => {
    const answer = (to: AskedLine['to']) => {
      resolve({ line: input.value, to });
      input.hide();
    };
    input.onDidChangeValue(say);
    // The form is also where a line is mended.
    input.onDidTriggerButton(() => answer('edit'));
    input.onDidAccept(() => {
      if (judgement?.weight !== 'error' && input.value.trim() !== '') answer('do');
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    say();
    input.show();
    holdings.then(
      (found) => {
        known = found;
        say();
      },
      () => undefined,
    );
  });
}
