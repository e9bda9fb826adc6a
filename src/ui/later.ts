import * as vscode from 'vscode';

/** Long enough for rows that are on their way to be on screen, in milliseconds. */
const aMoment = 1000;

/** Does what nobody waits for a moment later, so that it does not hold up what somebody does wait for. */
export function later(work: () => void): vscode.Disposable {
  const timer = setTimeout(work, aMoment);
  return new vscode.Disposable(() => clearTimeout(timer));
}
