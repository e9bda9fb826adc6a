import * as vscode from 'vscode';
import { readCapacity } from '../../core/engine/capacity';
import { useBundle } from '../../core/l10n/l10n';
import { commandLine } from '../../core/text/quote';
import type { Store } from '../../core/store/store';
import { atMost } from '../../ui/atMost';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { RunPanel } from './panel';
import { RecentRuns } from './recent';
import { RunDraft } from './draft';
import { factsOf } from './facts';
import { type Started, startRun } from './start';

/** Checks are made anew at most so often while the engine changes, in milliseconds. */
const refreshEvery = 300;

/** What the command and the restored panel do. */
export interface RunWork {
  /** `{ image }` or `{ line }` fill the form; nothing opens it as it is. */
  open(asked: unknown): Promise<void>;
  /** Runs a line without showing the form; says how it ended, and throws what is wrong with the line. */
  start(asked: unknown): Promise<Started | undefined>;
  restore(panel: vscode.WebviewPanel): void;
  dispose(): void;
}

export function createWork(services: Services): RunWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const recent = new RecentRuns(services.context.workspaceState);
  let shown: RunPanel | undefined;
  let watching: vscode.Disposable | undefined;
  const take = (panel: vscode.WebviewPanel): RunPanel => {
    const run = new RunPanel(panel, {
      services,
      recent,
      capacity: async () => readCapacity((await services.window.looking()).target.engine),
    });
    shown = run;
    panel.onDidDispose(() => {
      if (shown === run) shown = undefined;
      watching?.dispose();
      watching = undefined;
      run.dispose();
    });
    return run;
  };
  /** The lists of the engine are kept fresh while the form is open. */
  const watch = async (): Promise<Store> => {
    const { store } = await services.window.looking();
    if (!watching) {
      const refresh = atMost(refreshEvery, () => shown?.refresh());
      watching = vscode.Disposable.from(
        ...(['containers', 'images', 'networks', 'volumes'] as const).map((kind) => store.watch(kind)),
        store.onDidChange(refresh),
        { dispose: () => refresh.flush() },
      );
    }
    return store;
  };
  return {
    open: async (asked) => {
      const store = await watch();
      await Promise.all([store.whenLoaded('containers'), store.whenLoaded('images'), store.whenLoaded('networks')]);
      const run = shown ?? take(vscode.window.createWebviewPanel('stevedore.run', '', vscode.ViewColumn.Active));
      const line = lineOf(asked);
      if (line !== undefined) run.fill(line);
      run.reveal();
    },
    start: async (asked) => {
      const line = lineOf(asked);
      if (line === undefined || !mayChange()) return undefined;
      const { store } = await services.window.looking();
      const draft = new RunDraft(() => factsOf(store.snapshot, undefined));
      draft.setLine(line);
      const { blocked } = draft.state('none', 0);
      if (blocked !== '') throw new Error(blocked);
      const started = await startRun(services, draft.spec);
      if (started.is === 'done') await recent.add(draft.spec.image, draft.line);
      return started;
    },
    restore: (panel) => {
      take(panel);
      void watch();
    },
    dispose: () => shown?.dispose(),
  };
}

/** The line that a caller asks for. An image runs with a terminal and is removed afterwards: the first thing to try. */
function lineOf(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined;
  if ('line' in asked && typeof asked.line === 'string') return asked.line;
  if ('image' in asked && typeof asked.image === 'string')
    return commandLine(['docker', 'run', '-it', '--rm', asked.image]);
  return undefined;
}
