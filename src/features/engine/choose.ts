import * as vscode from 'vscode';
import { EngineError } from '../../core/engine/errors';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { explain } from '../../core/target/explain';
import { openTarget, typedChoice } from '../../core/target/openTarget';
import type { Choice, Source } from '../../core/target/target';
import type { Services } from '../../ui/services';

interface Item extends vscode.QuickPickItem {
  readonly choice?: Choice;
  /** The entry that shows what is looked at instead of choosing. */
  readonly shows?: true;
}

/** Lists the engines that were found, each with how it answers, and one entry for typing an address. */
export async function chooseTarget(services: Services): Promise<void> {
  const choices = await services.window.choices();
  const picked = await pick(services, choices);
  if (!picked) return;
  if (picked.shows) {
    await vscode.commands.executeCommand('stevedore.engine.show');
    return;
  }
  const choice = picked.choice ?? (await type());
  if (choice) await services.window.choose(choice);
}

async function pick(services: Services, choices: readonly Choice[]): Promise<Item | undefined> {
  const abort = new AbortController();
  const list = vscode.window.createQuickPick<Item>();
  const current = services.window.current?.target.choice.id;
  const states = new Map<string, string>();
  const paint = (): void => {
    const found = choices.map((choice) => toItem(choice, current, states.get(choice.id) ?? '…'));
    const show: Item = {
      label: `$(info) ${t('Show Engine')}`,
      detail: t('What it is, its disk usage and its events'),
      alwaysShow: true,
      shows: true,
    };
    list.items = [...found, show, { label: `$(edit) ${t('Type an address…')}`, alwaysShow: true }];
  };
  list.title = t('Engine for this window');
  list.placeholder = t('The docker context of this machine stays as it is');
  paint();
  for (const choice of choices) {
    void answerOf(services, choice, abort.signal).then((state) => {
      states.set(choice.id, state);
      if (!abort.signal.aborted) paint();
    });
  }
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      abort.abort();
      list.dispose();
      resolve(undefined);
    });
    list.show();
  });
}

function toItem(choice: Choice, current: string | undefined, state: string): Item {
  const icon = choice.id === current ? '$(check) ' : '';
  return {
    label: `${icon}${shown(choice.name)}`,
    description: sourceWord(choice.source),
    detail: shown(state),
    choice,
  };
}

function sourceWord(source: Source): string {
  switch (source) {
    case 'setting':
      return t('setting');
    case 'environment':
      return t('environment');
    case 'context':
      return t('docker context');
    case 'socket':
      return t('socket');
    case 'lab':
      return t('lab host');
    case 'typed':
      return t('typed');
  }
}

/** How an engine answers now, in a few words. ssh is not asked: it might want a password. */
async function answerOf(services: Services, choice: Choice, signal: AbortSignal): Promise<string> {
  if (choice.problem) return explain(choice.problem);
  if (choice.endpoint?.kind === 'ssh') return t('over ssh');
  const target = openTarget(choice, services.window.host, { deadlineSeconds: 3 });
  try {
    const version = await target.engine.connect(signal);
    return `${version.product} ${version.version}, API ${version.api}`;
  } catch (error) {
    return explain(error);
  } finally {
    target.dispose();
  }
}

async function type(): Promise<Choice | undefined> {
  const text = await vscode.window.showInputBox({
    title: t('Engine for this window'),
    prompt: t('A path of a socket, unix://…, tcp://host:port, ssh://user@host'),
    validateInput: (value) => problemOf(value),
  });
  return text === undefined ? undefined : typedChoice(text.trim());
}

function problemOf(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  try {
    const choice = typedChoice(text.trim());
    return choice.problem ? explain(choice.problem) : undefined;
  } catch (error) {
    return EngineError.is(error) ? explain(error) : String(error);
  }
}
