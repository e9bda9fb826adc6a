import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import type { Services } from '../../ui/services';
import { openAttach } from './attach';
import { askExec, readAsked } from './ask';
import { ExecDocuments } from './documents';
import { ExecHistory } from './history';
import type { ExecIn } from './index';

/** What the commands of this entry do. */
export interface ExecWork {
  /** `asked`: an ExecCommand with `argv`, or nothing, and then a person is asked. */
  exec(container: ExecIn, asked: unknown): Promise<void>;
  /** Follows the command of the document in front no longer. */
  cancel(): void;
  /** Runs the command of the document in front once more. */
  again(): Promise<void>;
  attach(container: ExecIn): Promise<void>;
  dispose(): void;
}

export function createWork(services: Services): ExecWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const documents = new ExecDocuments(services);
  const history = new ExecHistory(services.context.workspaceState);
  return {
    exec: async (container, asked) => {
      const command = asked === undefined ? await askExec(container, history) : readAsked(asked);
      if (command) await documents.run(container, command);
    },
    cancel: () => documents.cancel(),
    again: () => documents.again(),
    attach: (container) => openAttach(services, container),
    dispose: () => documents.dispose(),
  };
}
