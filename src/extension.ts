import * as vscode from 'vscode';
import { rehearse } from './core/engine/rehearse';
import { useBundle } from './core/l10n/l10n';
import { Journal } from './core/plan/journal';
import { byName } from './core/text/byName';
import * as compose from './features/compose';
import * as containers from './features/containers';
import * as engine from './features/engine';
import * as images from './features/images';
import * as inspect from './features/inspect';
import * as journal from './features/journal';
import * as logs from './features/logs';
import * as networks from './features/networks';
import * as shell from './features/shell';
import * as volumes from './features/volumes';
import type { Node } from './ui/liveTree';
import { createLog } from './ui/log';
import type { Services } from './ui/services';
import { WindowTarget } from './ui/window';

/** The Containers view comes first: VS Code asks for its rows while it still hears of the others. */
const features = [containers, engine, compose, images, networks, volumes, inspect, logs, shell, journal];

/** What other extensions and the tests may use: the rows of the views, by the ids of the views. */
export interface Exports {
  readonly trees: ReadonlyMap<string, vscode.TreeDataProvider<Node>>;
}

/** Builds the services and registers every feature. Reads nothing: the first visible view does. */
export function activate(context: vscode.ExtensionContext): Exports {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const log = createLog();
  const window = new WindowTarget(context.workspaceState, log);
  const services: Services = { context, log, window, journal: new Journal(), trees: new Map() };
  context.subscriptions.push(log, window, ...features.map((feature) => feature.register(services)));
  const preparing = setTimeout(prepare, flushing);
  context.subscriptions.push({ dispose: () => clearTimeout(preparing) });
  return { trees: services.trees };
}

/** What was registered goes to VS Code after this turn of the event loop, and is not to wait. Milliseconds. */
const flushing = 3;

/** VS Code takes a moment until it asks for rows. Meanwhile the code that the first listing needs gets ready, no more. */
function prepare(): void {
  void rehearse();
  byName('a', 'b');
}
