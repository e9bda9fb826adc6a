import * as vscode from 'vscode';
import { isGroupBy, isSortBy } from '../../core/docker/grouping';
import { t } from '../../core/l10n/l10n';
import type { ContainersLayout } from '../../core/rows/containers';
import { changeSetting, defaults, setting } from '../../ui/settings';

/** The arrangement that the settings ask for, with the filter of this window. */
export function layoutFromSettings(filter: string): ContainersLayout {
  const groupBy = setting('containers.groupBy');
  const sortBy = setting('containers.sortBy');
  return {
    groupBy: isGroupBy(groupBy) ? groupBy : defaults['containers.groupBy'],
    groupByLabel: setting('containers.groupByLabel'),
    sortBy: isSortBy(sortBy) ? sortBy : defaults['containers.sortBy'],
    filter,
    label: setting('containers.label'),
  };
}

/** Asks how to group, and for the label where grouping is by one. `labels`: the keys that containers have now. */
export async function askGroupBy(labels: readonly string[]): Promise<void> {
  const current = setting('containers.groupBy');
  const words: readonly (readonly [string, string])[] = [
    ['compose', t('Compose project')],
    ['state', t('State')],
    ['image', t('Image')],
    ['network', t('Network')],
    ['label', t('Label…')],
    ['none', t('No groups')],
  ];
  const picked = await pick(words, current, t('Group containers by'));
  if (picked === undefined) return;
  if (picked === 'label') {
    const key = await vscode.window.showQuickPick([...labels], { placeHolder: t('Key of the label') });
    if (key === undefined) return;
    await changeSetting('containers.groupByLabel', key);
  }
  await changeSetting('containers.groupBy', picked);
}

export async function askSortBy(): Promise<void> {
  const words: readonly (readonly [string, string])[] = [
    ['name', t('Name')],
    ['created', t('Newest first')],
    ['state', t('Running first')],
  ];
  const picked = await pick(words, setting('containers.sortBy'), t('Sort containers by'));
  if (picked !== undefined) await changeSetting('containers.sortBy', picked);
}

async function pick(
  words: readonly (readonly [string, string])[],
  current: string,
  placeHolder: string,
): Promise<string | undefined> {
  const items = words.map(([value, label]) => ({
    label,
    value,
    ...(value === current ? { description: t('now') } : {}),
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.value;
}
