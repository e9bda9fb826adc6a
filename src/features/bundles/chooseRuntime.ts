import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { installedRuntimes } from '../../core/runtime/runtimes';
import { listText } from '../../core/text/message';
import type { Services } from '../../ui/services';
import { changeSetting, setting } from '../../ui/settings';

/** Lets a person choose the runtime that runs bundles, among those that are there. */
export async function chooseRuntime(services: Services): Promise<void> {
  const wanted = setting('runtime.program');
  const installed = await installedRuntimes(services.window.host, wanted);
  if (installed.length === 0) throw new Error(t('There is no OCI runtime on this machine: install runc or crun.'));
  const items = installed.map(({ program, version }, index) => ({
    label: listText(program),
    description: listText([version, index === 0 ? t('runs bundles now') : ''].filter(Boolean).join(' · ')),
    program,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which runtime runs bundles?') });
  if (picked) await changeSetting('runtime.program', picked.program);
}
