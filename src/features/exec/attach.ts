import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { AttachTerminal } from '../../ui/attachTerminal';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import type { ExecIn } from './index';

/** A terminal at the first process of a running container. */
export async function openAttach(services: Services, { id, name }: ExecIn): Promise<void> {
  if (!mayChange()) return;
  const { target } = await services.window.looking();
  const greeting = t(
    'Attached to {0}. Ctrl-C goes to its process. Closing this terminal, or Ctrl-P Ctrl-Q, leaves it running.',
    shown(name, 60),
  );
  const pty = new AttachTerminal({ engine: target.engine, containerId: id, greeting });
  const iconPath = new vscode.ThemeIcon('plug');
  vscode.window.createTerminal({ name: t('Attached: {0}', shown(name, 40)), pty, iconPath, isTransient: true }).show();
}
