import * as vscode from 'vscode';
import { plainLine } from '../core/docker/line/plainLine';
import type { Services } from './services';
import { mayChange } from './trust';

/** Types the line into a new terminal whose docker reaches the engine of this window. Nothing runs before Enter. */
export async function putLineIntoTerminal(services: Services, line: string): Promise<void> {
  if (!mayChange()) return;
  const { target } = await services.window.looking();
  const terminal = vscode.window.createTerminal({ name: 'docker', env: { ...target.choice.cliEnvironment } });
  terminal.show();
  // A line end would run what stands before it.
  terminal.sendText(plainLine(line).replace(/\s*[\r\n]+\s*/g, ' '), false);
}
