import * as vscode from 'vscode';
import type { LogOptions } from '../../core/engine/engine';
import { t } from '../../core/l10n/l10n';

/** Asks for each option of a log in turn; undefined when one of the questions was cancelled. */
export async function askLogOptions(defaults: LogOptions): Promise<LogOptions | undefined> {
  const follow = await choose(t('New lines'), [
    [t('Follow'), true],
    [t('Only what is there now'), false],
  ]);
  if (follow === undefined) return undefined;
  const tail = await choose<number | 'all'>(t('How much of the past'), [
    [t('The last {0} lines', defaults.tail), defaults.tail],
    [t('The last {0} lines', 100), 100],
    [t('Nothing'), 0],
    [t('Everything'), 'all'],
  ]);
  if (tail === undefined) return undefined;
  const since = await choose(t('Not older than'), [
    [t('Any age'), 0],
    [t('5 minutes'), 300],
    [t('1 hour'), 3600],
    [t('1 day'), 86_400],
  ]);
  if (since === undefined) return undefined;
  const timestamps = await choose(t('Timestamps'), [
    [t('Without timestamps'), false],
    [t('With timestamps'), true],
  ]);
  if (timestamps === undefined) return undefined;
  return { follow, tail, timestamps, ...(since === 0 ? {} : { since: Math.floor(Date.now() / 1000) - since }) };
}

async function choose<T>(title: string, choices: readonly (readonly [string, T])[]): Promise<T | undefined> {
  const items = choices.map(([label, value]) => ({ label, value }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}
