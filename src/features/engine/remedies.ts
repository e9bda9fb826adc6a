import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import {
  installRemedy,
  linuxHostRemedy,
  type Machine,
  permissionRemedy,
  type Remedy,
  startRemedy,
} from '../../core/target/remedies';
import { copy } from '../../ui/announce';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';

/** The buttons of the connection states. Each shows its exact lines and runs none of them: a terminal holds them, for Enter. */
export function registerRemedies(services: Services): vscode.Disposable {
  const offer = (id: string, remedy: (machine: Machine) => Remedy) =>
    registerCommand(services, `stevedore.engine.${id}`, async () => show(remedy(await thisMachine(services))));
  return vscode.Disposable.from(
    offer('start', (machine) => startRemedy(machine, services.window.current?.target.choice.endpoint)),
    offer('install', installRemedy),
    offer('grant', (machine) => {
      const connection = services.window.connection;
      const error = connection.is === 'failed' ? connection.error : undefined;
      return permissionRemedy(machine, error, services.window.current?.target.choice.endpoint);
    }),
    offer('linuxHost', linuxHostRemedy),
  );
}

const programs = ['systemctl', 'rc-service', 'service', 'apt-get', 'apk', 'dnf', 'pacman', 'zypper'];

async function thisMachine(services: Services): Promise<Machine> {
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

async function show(remedy: Remedy): Promise<void> {
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
