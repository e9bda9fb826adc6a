import type * as vscode from 'vscode';
import type { Endpoint } from '../core/engine/endpoint';
import type { Engine } from '../core/engine/engine';
import type { Journal } from '../core/plan/journal';
import type { Node } from './liveTree';
import type { Log } from './log';
import type { WindowTarget } from './window';

/** What features are handed. Built once, in extension.ts. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly window: WindowTarget;
  readonly journal: Journal;
  /** An engine beside the window's: a lab's. Nothing is connected before the first call; whoever asks for it disposes of it. */
  readonly engineAt: (endpoint: Endpoint) => Engine;
  /** The trees of the views by the views' ids, put here as they are made. */
  readonly trees: Map<string, vscode.TreeDataProvider<Node>>;
}
