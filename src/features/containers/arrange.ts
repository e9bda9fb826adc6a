import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { LiveView } from '../../ui/view';
import { askGroupBy, askSortBy } from './layout';

/** The filter of this window: words that must all be found. */
export interface Filter {
  readonly get: () => string;
  readonly set: (words: string) => void;
}

/** Grouping, sorting, filtering, and reading everything again. */
export function registerArrange(services: Services, live: LiveView, filter: Filter): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.containers.groupBy', () => askGroupBy(labelKeys(services))),
    registerCommand(services, 'stevedore.containers.sortBy', askSortBy),
    registerCommand(services, 'stevedore.containers.filter', async () => {
      const prompt = t('Words that name, image, state or labels must contain');
      const words = await vscode.window.showInputBox({ prompt, value: filter.get() });
      if (words !== undefined) filter.set(words.trim());
    }),
    registerCommand(services, 'stevedore.containers.clearFilter', () => filter.set('')),
    registerCommand(services, 'stevedore.containers.refresh', async () => {
      await services.window.current?.store.refresh();
      live.tree.relist();
    }),
  );
}

function labelKeys(services: Services): readonly string[] {
  const containers = services.window.current?.store.snapshot.containers.values() ?? [];
  return [...new Set([...containers].flatMap((one) => Object.keys(one.labels)))].sort();
}
