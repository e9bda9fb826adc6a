import * as vscode from 'vscode';
import { pruneBuildCache } from '../../core/docker/buildCachePlans';
import { t } from '../../core/l10n/l10n';
import { act } from '../../ui/act';
import { announceReclaimed } from '../../ui/announce';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { EnginePage } from './enginePage';

/** The page of the engine, one for a window. */
export function register(services: Services): vscode.Disposable {
  let page: EnginePage | undefined;
  const show = registerCommand(services, 'stevedore.engine.show', async () => {
    if (page) {
      page.show();
      return;
    }
    const { EnginePage } = await import('./enginePage');
    const opened = (page ??= new EnginePage(services));
    opened.onDidDispose(() => (page = undefined));
  });
  const prune = registerCommand(services, 'stevedore.engine.pruneBuildCache', async () => {
    const options = { view: 'stevedore.images', doing: t('Pruning the build cache'), confirm: t('Prune') };
    announceReclaimed(await act(services, [pruneBuildCache()], options));
  });
  return vscode.Disposable.from(show, prune, { dispose: () => page?.dispose() });
}
