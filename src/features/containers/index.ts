import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { containerRows } from '../../core/rows/containers';
import { onSettingChange } from '../../ui/settings';
import type { Services } from '../../ui/services';
import { createLiveView } from '../../ui/view';
import { registerArrange } from './arrange';
import { registerChanges } from './changes';
import { registerCopies } from './copies';
import { layoutFromSettings } from './layout';
import { registerLooks } from './looks';

/** The Containers view with its commands. */
export function register(services: Services): vscode.Disposable {
  let filter = '';
  const live = createLiveView(services, 'stevedore.containers', {
    kinds: ['containers'],
    rows: (store) => containerRows(store.snapshot, layoutFromSettings(filter)),
  });
  const setFilter = (words: string): void => {
    filter = words;
    live.view.message = words === '' ? '' : t('Filter: {0}', words);
    void vscode.commands.executeCommand('setContext', 'stevedore.filtered', words !== '');
    live.tree.relist();
  };
  return vscode.Disposable.from(
    live,
    onSettingChange(['containers.groupBy', 'containers.groupByLabel', 'containers.sortBy', 'containers.label'], () =>
      live.tree.relist(),
    ),
    registerChanges(services, live),
    registerLooks(services, live),
    registerCopies(services, live),
    registerArrange(services, live, { get: () => filter, set: setFilter }),
  );
}
