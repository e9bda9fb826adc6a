import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import type { Machine, Remedy } from '../core/target/remedies';
import { copy } from './announce';
import type { Services } from './services';
import { mayChange } from './trust';

const programs = ['systemctl', 'rc-service', 'service', 'apt-get', 'apk', 'dnf', 'pacman', 'zypper'];

/** What of this machine decides about its remedies. */
export async function thisMachine(services: Services): Promise<Machine> {
  const { host } = services.window;
  const found = new Set<string>();
  for (const program of programs) if (await host.which(program)) found.add(program);
  // systemctl is there on machines that systemd does not run; its own sign is this folder (sd_booted(3)).
  if (!(await isFolder('/run/systemd/system'))) found.delete('systemctl');
  return { platform: process.platform, user: userInfo().username, has: (program) => found.has(program) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.file(path))).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}

/** Shows what helps with its exact lines, and runs none of them: a terminal holds them, for Enter. */
export async function showRemedy(remedy: Remedy): Promise<void> {
  const detail = [...remedy.lines, ...(remedy.note === undefined ? [] : [remedy.note])].join('\n\n');
  if (remedy.lines.length === 0) {
    await vscode.window.showInformationMessage(remedy.why, { modal: true, detail });
    return;
  }
  const [copying, terminal] = [t('Copy'), t('Put into a Terminal')];
  const answer = await vscode.window.showInformationMessage(remedy.why, { modal: true, detail }, terminal, copying);
  const line = remedy.lines.join(' && ');
  if (answer === copying) await copy(line);
  if (answer === terminal && mayChange()) {
    const shell = vscode.window.createTerminal({ name: 'Stevedore' });
    shell.show();
    shell.sendText(line, false);
  }
}
