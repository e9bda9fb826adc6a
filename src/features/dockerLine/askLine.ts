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

/**
 * Asks for a line and says what it means with every key. Names are looked up as soon as the engine has told what it
 * holds; where that fails, whoever does the line says so. Undefined when it was left.
 */
export function askLine(value: string, holdings: Promise<Holdings>): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  let known: Holdings | undefined;
  let judgement: Judgement | undefined;
  const say = () => {
    judgement = judge(readLine(input.value), known);
    input.validationMessage = judgement && { message: visible(judgement.text), severity: severities[judgement.weight] };
  };
  Object.assign(input, {
    title: t('Run a Docker Line'),
    prompt: t('A line that begins with docker, as in notes and manuals'),
    placeholder: 'docker run --rm -d --name web -p 8080:80 nginx',
    value,
    ignoreFocusOut: true,
  });
  return new Promise((resolve) => {
    input.onDidChangeValue(say);
    input.onDidAccept(() => {
      if (judgement?.weight === 'error' || input.value.trim() === '') return;
      resolve(input.value);
      input.hide();
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
