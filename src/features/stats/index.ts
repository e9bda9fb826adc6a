import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { limitsOf } from '../../core/docker/limits';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { StatsPanel } from './statsPanel';

/** What a caller names: the containers to follow; without any, the running ones are offered. */
interface Asked {
  readonly id: string;
  readonly name: string;
}

/** Live graphs of what containers use. */
export function register(services: Services): vscode.Disposable {
  const panels = new Map<string, StatsPanel>();
  const open = registerCommand(services, 'stevedore.stats.open', async (asked: readonly Asked[]) => {
    const looking = await services.window.looking();
    const key = asked
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
    const there = panels.get(key);
    if (there) {
      there.show();
      return;
    }
    const followed = await Promise.all(
      asked.map(async ({ id, name }) => ({
        id,
        name,
        limits: limitsOf(await looking.target.engine.inspect('containers', id)),
      })),
    );
    if (followed.length === 0) {
      void vscode.window.showInformationMessage(t('No container runs: there is nothing to measure.'));
      return;
    }
    const { StatsPanel } = await import('./statsPanel');
    const panel = new StatsPanel(services, looking, followed);
    panels.set(key, panel);
    panel.onDidDispose(() => panels.delete(key));
  });
  return vscode.Disposable.from(open, { dispose: () => panels.forEach((panel) => panel.dispose()) });
}
