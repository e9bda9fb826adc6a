import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { reportProblem } from '../../ui/report';
import { mayChange } from '../../ui/trust';
import { askReference } from './askReference';
import type { Work } from './work';

/** Builds the image of a Dockerfile, in a task with docker's own command line: that one can do everything builds can. */
export async function build({ services }: Work, asked: unknown): Promise<boolean> {
  if (!mayChange()) return false;
  const request = requestOf(asked);
  const file = request
    ? vscode.Uri.file(request.file)
    : (clicked(asked) ?? vscode.window.activeTextEditor?.document.uri);
  if (file?.scheme !== 'file') {
    void vscode.window.showInformationMessage(t('Open a Dockerfile first, or use its context menu.'));
    return false;
  }
  const { choice, host } = (await services.window.looking()).target;
  if ((await host.which('docker')) === undefined) {
    reportProblem(services.log, t('Building needs docker’s own command line, which is not in the PATH here.'));
    return false;
  }
  const tag = request?.reference ?? (await askTag(services, file));
  if (tag === undefined) return false;
  const args = ['build', '-t', tag, '-f', basename(file.fsPath), '.'];
  const title = t('Building {0}', tag);
  const end = await runTask(title, { args, cwd: dirname(file.fsPath), env: choice.cliEnvironment });
  if (end === undefined) return false;
  const done = { title, argv: ['docker', ...args] as const, cwd: dirname(file.fsPath) };
  if (end.code === 0) {
    services.journal.recordLine(choice, done);
    return true;
  }
  const text = t(
    '{0}: docker build ended with exit code {1}. Its terminal says at which step.',
    visible(title),
    end.code,
  );
  services.journal.recordLine(choice, { ...done, error: new Error(text) });
  reportProblem(services.log, text, [
    { label: t('Show Terminal'), run: () => vscode.commands.executeCommand('workbench.action.terminal.focus') },
  ]);
  return false;
}

/** What other features name: a Dockerfile of this machine, and the tag of its image. */
function requestOf(asked: unknown): { readonly file: string; readonly reference: string } | undefined {
  if (typeof asked !== 'object' || asked === null || !('file' in asked) || !('reference' in asked)) return undefined;
  const { file, reference } = asked;
  return typeof file === 'string' && typeof reference === 'string' ? { file, reference } : undefined;
}

const clicked = (asked: unknown): vscode.Uri | undefined => (asked instanceof vscode.Uri ? asked : undefined);

/** Asks for the tag, and remembers it for the next build of the same file. */
async function askTag({ context }: Work['services'], file: vscode.Uri): Promise<string | undefined> {
  const memory = `stevedore.build:${file.toString()}`;
  const tag = await askReference({
    title: t('Build Image from {0}', visible(basename(file.fsPath))),
    prompt: t('The tag of the new image. The folder of the file is sent along.'),
    value: context.workspaceState.get<string>(memory) ?? tagFor(dirname(file.fsPath)),
    refuse: (reference) => (reference.includes('@') ? t('A tag has no digest: the image has it already.') : undefined),
  });
  if (tag !== undefined) await context.workspaceState.update(memory, tag);
  return tag;
}

/** What a folder may be called as an image: lower case, and nothing at the ends that may not be there. */
function tagFor(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${name === '' ? 'image' : name}:latest`;
}

interface Docker {
  readonly args: string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs docker in a task and waits for its end; undefined when it was ended from outside. */
async function runTask(name: string, { args, cwd, env }: Docker): Promise<{ readonly code: number } | undefined> {
  const execution = new vscode.ProcessExecution('docker', args, { cwd, env });
  const scope = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(cwd)) ?? vscode.TaskScope.Workspace;
  const task = new vscode.Task({ type: 'process' }, scope, visible(name), 'Stevedore', execution);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated };
  let started: vscode.TaskExecution | undefined;
  const parts: vscode.Disposable[] = [];
  const ended = new Promise<{ readonly code: number } | undefined>((resolve) => {
    parts.push(
      vscode.tasks.onDidEndTaskProcess(({ execution: one, exitCode }) => {
        if (one === started) resolve(exitCode === undefined ? undefined : { code: exitCode });
      }),
      vscode.tasks.onDidEndTask(({ execution: one }) => {
        // Behind the end of its process, where there was one.
        if (one === started) setTimeout(() => resolve(undefined), 1000);
      }),
    );
  });
  try {
    started = await vscode.tasks.executeTask(task);
    return await ended;
  } finally {
    parts.forEach((part) => void part.dispose());
  }
}
