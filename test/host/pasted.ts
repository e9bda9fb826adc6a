import * as vscode from 'vscode';
import { until } from './engine';

/** Presses Enter and waits until the line is done. */
export type Enter = () => Promise<void>;

/** Opens *Run a Docker Line…* with a line, as a paste does, and waits until it says what the line means. */
export async function pasted(line: string): Promise<{ readonly said: string; readonly enter: Enter }> {
  const { window } = vscode;
  const create = window.createInputBox;
  const opened: vscode.InputBox[] = [];
  let isGone = false;
  const remembering = (): vscode.InputBox => {
    const box = create();
    opened.push(box);
    box.onDidHide(() => (isGone = true));
    Object.assign(window, { createInputBox: create });
    return box;
  };
  Object.assign(window, { createInputBox: remembering });
  const doing = Promise.resolve(vscode.commands.executeCommand('stevedore.docker.line', line));
  const said = await until(`it says what ${line} means`, () => textOf(opened[0]?.validationMessage));
  const enter = async (): Promise<void> => {
    await until('Enter is taken', async () => {
      if (isGone) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isGone;
    });
    await doing;
  };
  return { said, enter };
}

/** As `pasted`, presses Enter, and waits until the line is done. Gives what was said. */
export async function paste(line: string): Promise<string> {
  const { said, enter } = await pasted(line);
  await enter();
  return said;
}

function textOf(message: vscode.InputBox['validationMessage']): string | undefined {
  return typeof message === 'object' ? message.message : message;
}
