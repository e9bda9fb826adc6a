import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import { askLogOptions } from './ask';
import { LogTerminal } from './logTerminal';

/** One container whose log is shown. */
export interface Logged {
  readonly id: string;
  readonly name: string;
}

/** Logs in a terminal of their own: one container, or several merged, each line with the name before it. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    'stevedore.logs.open',
    async (containers: readonly Logged[], mode: 'defaults' | 'ask') => {
      const defaults = { follow: true, timestamps: false, tail: setting('logs.tail') } as const;
      const options = mode === 'ask' ? await askLogOptions(defaults) : defaults;
      if (!options) return;
      const { target } = await services.window.looking();
      const first = shown(containers[0]?.name ?? '', 40);
      const name =
        containers.length === 1 ? t('Logs: {0}', first) : t('Logs: {0} and {1} more', first, containers.length - 1);
      const pty = new LogTerminal(target.engine, containers, options);
      vscode.window
        .createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('output'), isTransient: true })
        .show(true);
    },
  );
}
