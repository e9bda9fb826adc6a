import * as vscode from 'vscode';
import type { Action } from '../core/docker/action';
import { t } from '../core/l10n/l10n';
import { shown } from '../core/rows/row';
import { listText } from '../core/text/message';
import { assignments } from '../core/text/quote';
import { copy } from './announce';
import type { Services } from './services';

const copyButton = (): vscode.QuickInputButton => ({ iconPath: new vscode.ThemeIcon('copy'), tooltip: t('Copy') });
const terminalButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('terminal'),
  tooltip: t('Put into a terminal, not run'),
});

interface Item extends vscode.QuickPickItem {
  readonly line: string;
}

/** Lists the line for every action of a row. Choosing one copies it; a button puts it into a terminal, where it waits for Enter. */
export async function showCommands(services: Services, name: string, actions: readonly Action[]): Promise<void> {
  const environment = actions.every(({ ofMachine }) => ofMachine)
    ? {}
    : (await services.window.looking()).target.choice.cliEnvironment;
  const buttons = [copyButton(), terminalButton()];
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = t('Commands for {0}', shown(name));
  pick.placeholder = t('Choose a line to copy it');
  pick.matchOnDetail = true;
  pick.items = actions.flatMap((action) => items(action, environment, buttons));
  pick.onDidAccept(() => {
    const line = pick.selectedItems[0]?.line;
    pick.hide();
    if (line !== undefined) void copy(line);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    if (button === buttons[0]) void copy(item.line);
    else putIntoTerminal(item.line);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function items(
  action: Action,
  environment: Readonly<Record<string, string>>,
  buttons: vscode.QuickInputButton[],
): Item[] {
  const before = action.ofMachine ? [] : assignments(environment);
  return action.lines.map((line) => ({
    label: action.title,
    ...(action.available ? {} : { description: t('not in this state') }),
    detail: listText(line),
    line: [...before, line].join(' '),
    buttons,
  }));
}

function putIntoTerminal(line: string): void {
  const terminal = vscode.window.createTerminal({ name: 'Stevedore' });
  terminal.show();
  terminal.sendText(line, false);
}
