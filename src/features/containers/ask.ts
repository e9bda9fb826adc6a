import * as vscode from 'vscode';
import { isContainerName } from '../../core/docker/containerPlans';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Services } from '../../ui/services';

/** The signals that one sends to containers, and what a process usually does about them (signal(7)). */
const signals = (): readonly (readonly [string, string])[] => [
  ['TERM', t('asks to end')],
  ['KILL', t('ends it at once; cannot be caught')],
  ['INT', t('what Ctrl-C sends')],
  ['HUP', t('many servers read their configuration again')],
  ['QUIT', t('ends, often with a dump')],
  ['USR1', t('means what the program says')],
  ['USR2', t('means what the program says')],
  ['STOP', t('halts it until CONT')],
  ['CONT', t('lets it go on after STOP')],
];

/** The signal to send, without `SIG`. */
export async function askSignal(): Promise<string | undefined> {
  const items = signals().map(([label, description]) => ({ label, description }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Signal for the first process of the container') }))
    ?.label;
}

/** A name that is new and that the engine takes; checked while it is typed. */
export async function askNewName(services: Services, record: ContainerRecord): Promise<string | undefined> {
  const taken = new Set(
    [...(services.window.current?.store.snapshot.containers.values() ?? [])].map((one) => one.name),
  );
  const name = await vscode.window.showInputBox({
    prompt: t('New name of {0}', visible(record.name)),
    value: record.name,
    validateInput: (value) => {
      if (value === record.name) return undefined;
      if (!isContainerName(value))
        return t('Two or more letters, digits, "_", "." or "-", the first one a letter or a digit.');
      return taken.has(value) ? t('Another container has this name.') : undefined;
    },
  });
  return name === record.name ? undefined : name;
}
