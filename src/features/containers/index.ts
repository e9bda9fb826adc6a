import * as vscode from 'vscode';
import type { Usage } from '../../core/docker/usage';
import { t } from '../../core/l10n/l10n';
import { containerRows } from '../../core/rows/containers';
import { onSettingChange } from '../../ui/settings';
import type { Services } from '../../ui/services';
import { createLiveView, type LiveView } from '../../ui/view';
import { type Filter, registerArrange } from './arrange';
import { registerChanges } from './changes';
import { registerCopies } from './copies';
import { registerFiles } from './files';
import { layoutFromSettings } from './layout';
import { readLogFacts } from './logSize';
import { registerLooks } from './looks';
import { RowUsage } from './rowUsage';

/** The Containers view, and the words that filter it. */
export interface ContainersView extends LiveView {
  readonly filter: Filter;
  /** Shows in the rows what running containers use, by id. */
  readonly showUsage: (usage: ReadonlyMap<string, Usage>) => void;
}

/** The view alone, without what can be done in it. */
export function createView(services: Services): ContainersView {
  let words = '';
  let usage: ReadonlyMap<string, Usage> = new Map();
  const live = createLiveView(services, 'stevedore.containers', {
    kinds: ['containers'],
    rows: (store) => containerRows(store.snapshot, { ...layoutFromSettings(words), usage }),
    details: (row) => readLogFacts(services, row),
  });
  const set = (filter: string): void => {
    words = filter;
    live.view.message = words === '' ? '' : t('Filter: {0}', words);
    void vscode.commands.executeCommand('setContext', 'stevedore.filtered', words !== '');
    live.tree.relist();
  };
  const showUsage = (now: ReadonlyMap<string, Usage>): void => {
    usage = now;
    live.tree.repaint();
  };
  return { ...live, filter: { get: () => words, set }, showUsage };
}

/** Everything that can be done in the view. */
export function registerCommands(services: Services, live: ContainersView): vscode.Disposable {
  return vscode.Disposable.from(
    onSettingChange(['containers.groupBy', 'containers.groupByLabel', 'containers.sortBy', 'containers.label'], () =>
      live.tree.relist(),
    ),
    new RowUsage(services, { view: live.view, show: live.showUsage }),
    registerChanges(services, live),
    registerLooks(services, live),
    registerCopies(services, live),
    registerFiles(services, live),
    registerArrange(services, live, live.filter),
  );
}
