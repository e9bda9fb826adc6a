import * as vscode from 'vscode';
import { until } from './engine';

/** One message or question of the extension. */
export interface Said {
  readonly kind: 'error' | 'warning' | 'information';
  readonly modal: boolean;
  readonly text: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** What a person would answer: the button of a message that has it, and the labels to pick from lists, in their order. */
export interface Answers {
  readonly button?: string;
  readonly picks?: readonly string[];
}

type Show = (...args: readonly unknown[]) => Promise<unknown>;

const messages = {
  showErrorMessage: 'error',
  showWarningMessage: 'warning',
  showInformationMessage: 'information',
} as const;

/**
 * Runs `work` and gives what the extension said and asked meanwhile. VS Code refuses dialogs in tests of this tier and so
 * they are answered here; the ui tier presses the real buttons. The extension and its tests share one `vscode.window`.
 */
export async function heard(
  work: (soFar: readonly Said[]) => unknown,
  answers: Answers = {},
): Promise<readonly Said[]> {
  const said: Said[] = [];
  const picks = [...(answers.picks ?? [])];
  const window = vscode.window as unknown as Record<string, Show>;
  const own: Record<string, Show> = {};
  for (const [name, kind] of Object.entries(messages)) {
    own[name] = (text, ...rest) => {
      const one = toSaid(kind, String(text), rest);
      said.push(one);
      return Promise.resolve(one.buttons.find((button) => button === answers.button));
    };
  }
  own['showQuickPick'] = async (items) => {
    const label = picks.shift();
    return ((await items) as readonly vscode.QuickPickItem[]).find((item) => item.label === label);
  };
  const before = Object.fromEntries(Object.keys(own).map((name) => [name, window[name]]));
  Object.assign(window, own);
  try {
    await work(said);
    return said;
  } finally {
    Object.assign(window, before);
  }
}

function toSaid(kind: Said['kind'], text: string, rest: readonly unknown[]): Said {
  const options = rest.find((one): one is vscode.MessageOptions => typeof one === 'object' && one !== null) ?? {};
  const buttons = rest.filter((one) => typeof one === 'string');
  return { kind, modal: options.modal ?? false, text, detail: options.detail ?? '', buttons };
}

/** One line of *Show Commands*. */
export interface ShownCommand {
  readonly title: string;
  readonly line: string;
  readonly note: string;
}

/** Runs `work`, which opens *Show Commands*, and gives what the list holds. */
export async function commandsShown(work: () => unknown): Promise<readonly ShownCommand[]> {
  const items = await listed(work);
  return items.map(({ label, detail = '', description = '' }) => ({ title: label, line: detail, note: description }));
}

/** Runs `work`, which opens a list that can be searched, gives what it first holds, and closes it. */
export async function listed(work: () => unknown): Promise<readonly vscode.QuickPickItem[]> {
  const { window } = vscode;
  const create = window.createQuickPick;
  const opened: vscode.QuickPick<vscode.QuickPickItem>[] = [];
  const remembering = (): vscode.QuickPick<vscode.QuickPickItem> => {
    const pick = create();
    opened.push(pick);
    return pick;
  };
  Object.assign(window, { createQuickPick: remembering });
  try {
    const working = work();
    const items = await until('a list opens', () => (opened[0]?.items.length ? opened[0].items : undefined));
    opened.forEach((pick) => pick.hide());
    await working;
    return items;
  } finally {
    Object.assign(window, { createQuickPick: create });
  }
}

/** Runs `work`; `opened` waits for the first list that is opened meanwhile and has something in it. */
export async function withPick(
  work: (opened: () => Promise<vscode.QuickPick<vscode.QuickPickItem>>) => Promise<void>,
): Promise<void> {
  const { window } = vscode;
  const create = window.createQuickPick;
  const all: vscode.QuickPick<vscode.QuickPickItem>[] = [];
  Object.assign(window, {
    createQuickPick: () => {
      const pick = create();
      all.push(pick);
      return pick;
    },
  });
  try {
    await work(() => until('a list opens', () => (all[0]?.items.length ? all[0] : undefined)));
  } finally {
    Object.assign(window, { createQuickPick: create });
  }
}

/** Runs a command that opens a form, waits for the form, and presses Enter on what it offers. */
export async function acceptForm(
  work: () => unknown,
  filled?: (pick: vscode.QuickPick<vscode.QuickPickItem>) => unknown,
): Promise<void> {
  await withPick(async (opened) => {
    const working = Promise.resolve(work());
    const pick = await opened();
    await filled?.(pick);
    await until('the form takes Enter', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([working.then(() => true), new Promise((done) => setTimeout(() => done(false), 300))]);
    });
  });
}

/** What is on the clipboard after `work`. */
export async function copied(work: () => unknown): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await work();
  return vscode.env.clipboard.readText();
}

/** The text of the document in front. */
export function textInFront(): string {
  return vscode.window.activeTextEditor?.document.getText() ?? '';
}
