import * as vscode from 'vscode';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';

/** Types the line into a new terminal whose docker reaches the engine of this window. Nothing runs before Enter. */
export async function putLineIntoTerminal(services: Services, line: string): Promise<void> {
  if (!mayChange()) return;
  const { target } = await services.window.looking();
  const terminal = vscode.window.createTerminal({ name: 'docker', env: { ...target.choice.cliEnvironment } });
  terminal.show();
  // A line end would run what stands before it.
  terminal.sendText(line.trim().replace(/\s*\\?[\r\n]+\s*/g, ' '), false);
}
