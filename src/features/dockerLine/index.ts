import type * as vscode from 'vscode';
import { act } from '../../ui/act';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { DockerLine } from './dockerLine';

/** *Run a Docker Line…*: says what a line means while it is typed, and does it. Called with a line, that one stands there. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<DockerLine> | undefined;
  return registerCommand(services, 'stevedore.docker.line', async (line?: unknown) => {
    loading ??= import('./dockerLine').then(({ createDockerLine }) => createDockerLine({ services, act }));
    await (await loading).open(typeof line === 'string' ? line : undefined);
  });
}
