import * as vscode from 'vscode';
import { readExecLine } from '../../core/docker/exec/readExecLine';
import type { ExecCommand } from '../../core/engine/runExec';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { listText } from '../../core/text/message';
import { commandLine } from '../../core/text/quote';
import type { ExecHistory } from './history';
import type { ExecIn } from './index';

type Surroundings = Omit<ExecCommand, 'argv'>;

interface Item extends vscode.QuickPickItem {
  readonly line?: string;
}

/** Asks for a command line, with those that were run in this container before; undefined when a person took it back. */
export async function askExec(container: ExecIn, history: ExecHistory): Promise<ExecCommand | undefined> {
  const answer = await askLine(container, history.of(container.name));
  if (!answer) return undefined;
  const read = readExecLine(answer.line);
  if (read.kind === 'unready') return undefined;
  const surroundings = answer.more ? await askSurroundings() : {};
  if (!surroundings) return undefined;
  await history.add(container.name, answer.line, [...read.argv, ...(surroundings.env ?? [])]);
  return { ...surroundings, argv: read.argv };
}

function askLine(
  { name }: ExecIn,
  before: readonly string[],
): Promise<{ readonly line: string; readonly more: boolean } | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const more = { iconPath: new vscode.ThemeIcon('settings-gear'), tooltip: t('Set user, directory and variables too') };
  pick.title = t('Run a command in {0}', shown(name, 60));
  pick.placeholder = t('A command line, such as ls -l /tmp');
  pick.buttons = [more];
  pick.ignoreFocusOut = true;
  const list = (): void => {
    const typed = pick.value.trim();
    const old = before.filter((line) => line !== typed).map((line) => ({ label: listText(line), line }));
    pick.items = typed === '' ? old : [typedItem(typed), ...old];
  };
  list();
  pick.onDidChangeValue(list);
  return new Promise((resolve) => {
    const answer = (line: string | undefined, withMore: boolean): void => {
      if (line === undefined || readExecLine(line).kind === 'unready') return;
      resolve({ line, more: withMore });
      pick.hide();
    };
    pick.onDidAccept(() => answer(pick.activeItems[0]?.line ?? pick.items[0]?.line, false));
    pick.onDidTriggerButton(() => answer(pick.activeItems[0]?.line ?? pick.items[0]?.line, true));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What would be run of what is typed now. */
function typedItem(line: string): Item {
  const read = readExecLine(line);
  if (read.kind === 'unready') return { label: listText(line), detail: read.why, alwaysShow: true };
  const detail =
    read.kind === 'words'
      ? t('Runs this program with its arguments')
      : t('Runs in the shell of the container: {0}', commandLine(read.argv));
  return { label: listText(line), detail: listText(detail), alwaysShow: true, line };
}

/** User, directory and variables; what is left empty stays the container's own. */
async function askSurroundings(): Promise<Surroundings | undefined> {
  const ask = (prompt: string, placeHolder: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({ prompt, placeHolder, ignoreFocusOut: true });
  const user = await ask(t('User, or user:group; empty for the container’s own'), '1000:1000');
  if (user === undefined) return undefined;
  const workdir = await ask(t('Directory to start in; empty for the container’s own'), '/tmp');
  if (workdir === undefined) return undefined;
  const variables = await ask(t('Variables, as in a shell; empty for none'), "LANG=C GREETING='good day'");
  if (variables === undefined) return undefined;
  const read = readExecLine(`env ${variables}`);
  const env = read.kind === 'words' ? read.argv.slice(1) : [];
  return {
    ...(user.trim() !== '' && { user: user.trim() }),
    ...(workdir.trim() !== '' && { workdir: workdir.trim() }),
    ...(env.length > 0 && { env }),
  };
}

/** What another feature or a test asks for, if it is a command. */
export function readAsked(asked: unknown): ExecCommand | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined;
  const { argv, user, workdir, env } = asked as Readonly<Record<string, unknown>>;
  if (!isTexts(argv) || argv.length === 0) return undefined;
  return {
    argv,
    ...(typeof user === 'string' && { user }),
    ...(typeof workdir === 'string' && { workdir }),
    ...(isTexts(env) && { env }),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
