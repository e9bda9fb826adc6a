import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { createEngine } from './core/engine/createEngine';
import { useBundle } from './core/l10n/l10n';
import { Journal } from './core/plan/journal';
import { byName } from './core/text/byName';
import * as bundles from './features/bundles';
import * as compose from './features/compose';
import * as containerd from './features/containerd';
import * as containers from './features/containers';
import * as course from './features/course';
import * as demonstration from './features/demonstration';
import * as dockerLine from './features/dockerLine';
import * as engine from './features/engine';
import * as enginePage from './features/enginePage';
import * as files from './features/files';
import * as exec from './features/exec';
import * as fourWays from './features/fourWays';
import * as images from './features/images';
import * as inspect from './features/inspect';
import * as journal from './features/journal';
import * as logs from './features/logs';
import * as makeBundle from './features/makeBundle';
import * as networks from './features/networks';
import * as ociConfig from './features/ociConfig';
import * as prove from './features/prove';
import * as processes from './features/processes';
import * as reach from './features/reach';
import * as realConfig from './features/realConfig';
import * as run from './features/run';
import * as shell from './features/shell';
import * as stats from './features/stats';
import * as volumes from './features/volumes';
import * as whoRuns from './features/whoRuns';
import type { Node } from './ui/liveTree';
import { createLog } from './ui/log';
import type { Services } from './ui/services';
import { WindowTarget } from './ui/window';

const features = [
  ...[engine, enginePage, compose, images, networks, volumes, bundles, prove, files, inspect, logs, shell, exec, stats],
  ...[
    run,
    processes,
    journal,
    course,
    ociConfig,
    dockerLine,
    containerd,
    reach,
    whoRuns,
    demonstration,
    realConfig,
    makeBundle,
    fourWays,
  ],
];

/** What other extensions and the tests may use: the rows of the views, by the ids of the views. */
export interface Exports {
  readonly trees: ReadonlyMap<string, vscode.TreeDataProvider<Node>>;
}

/** How long the commands wait for VS Code to ask for the first rows, in milliseconds. */
const patience = 25;

/**
 * Builds the services and registers every feature. Reads nothing: the first visible view does. The Containers view goes
 * first and alone: what is sent to VS Code together with it would hold its rows up.
 */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const log = createLog();
  const window = new WindowTarget(context.workspaceState, log);
  const services: Services = {
    ...{ context, log, window, journal: new Journal(), trees: new Map() },
    engineAt: (endpoint) => createEngine(endpoint, window.host),
  };
  const first = containers.createView(services);
  context.subscriptions.push(log, window, first);
  await Promise.race([first.tree.asked, wait(patience)]);
  context.subscriptions.push(
    containers.registerCommands(services, first),
    ...features.map((feature) => feature.register(services)),
  );
  // The order of names takes some milliseconds to set up: better while the engine is answering than when it has.
  byName('a', 'b');
  return { trees: services.trees };
}
