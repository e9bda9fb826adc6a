import * as vscode from 'vscode';
import type { Node } from './liveTree';
import { reportError } from './report';
import type { Services } from './services';

/** What a command is called with: the row that was clicked and all rows that are selected; nothing from the palette. */
export type RowCommand = (nodes: readonly Node[]) => unknown;

/** Registers one command. Whatever it throws is logged and shown once; cancelling is silent. */
export function registerCommand(services: Services, id: string, run: (...args: never[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: never[]) => {
    try {
      return await run(...args);
    } catch (error) {
      reportError(services.log, commandTitle(services, id), error);
      return undefined;
    }
  });
}

/** What the keyboard shortcuts of the manifest send: act on what is selected in the view. */
interface FromKeyboard {
  readonly use: 'selection';
}

/**
 * Registers a command of a view. Called on a row it gets all selected rows, the clicked one among them; called by its
 * keyboard shortcut, what is selected; called from the palette, nothing.
 */
export function registerRowCommand(
  services: Services,
  view: vscode.TreeView<Node>,
  id: string,
  run: RowCommand,
): vscode.Disposable {
  return registerCommand(services, id, (clicked?: Node | FromKeyboard, selected?: readonly Node[]) => {
    if (clicked === undefined) return run([]);
    if ('use' in clicked) return run(view.selection);
    return run(selected?.includes(clicked) ? selected : [clicked]);
  });
}

/** The title of a command as the manifest says it, for messages. */
function commandTitle(services: Services, id: string): string {
  const manifest = services.context.extension.packageJSON as {
    contributes?: { commands?: readonly { command: string; title: string }[] };
  };
  return manifest.contributes?.commands?.find((one) => one.command === id)?.title.replace(/…$/, '') ?? id;
}
