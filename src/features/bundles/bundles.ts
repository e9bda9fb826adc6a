import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import { bundleRows } from '../../core/rows/bundles';
import type { Row } from '../../core/rows/row';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { ContainerCommands } from './containers';
import { Finder } from './finder';
import { inAMoment } from './inAMoment';
import { KnownToRuntimes } from './known';
import { Looks } from './looks';
import type { BundleCommand } from './names';
import { Outputs } from './outputs';
import { chooseRuntime } from './chooseRuntime';
import { RunCommands } from './run';
import { Selection } from './select';
import { showRoots } from './showRoots';
import { Terminals } from './terminals';

/** What the view shows and its commands do. */
export type Bundles = Pick<BundlesWork, 'start' | 'stop' | 'rows' | 'call' | 'dispose'>;

/** `changed` is called when `rows` gives others. */
export function createBundles(services: Services, changed: () => void): Bundles {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  return new BundlesWork(services, changed);
}

class BundlesWork implements vscode.Disposable {
  private readonly finder: Finder;
  private readonly known: KnownToRuntimes;
  private readonly selection: Selection;
  private readonly run: RunCommands;
  private readonly containers: ContainerCommands;
  private readonly looks: Looks;
  private readonly terminals: Terminals;

  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {
    this.finder = new Finder(changed);
    this.known = new KnownToRuntimes(services, changed);
    this.selection = new Selection(this.finder, this.known);
    const outputs = new Outputs(services);
    this.terminals = new Terminals(services, () => void this.known.read().then(changed));
    const work = { services, finder: this.finder, known: this.known, outputs, terminals: this.terminals };
    this.run = new RunCommands(work);
    this.containers = new ContainerCommands(work);
    this.looks = new Looks(services, outputs);
  }

  /** A runtime that takes its time does not hold the bundles up: its containers come when it has answered. */
  async start(): Promise<void> {
    const asked = this.known.start();
    void asked.then(this.changed);
    await Promise.all([this.finder.start(), inAMoment(asked)]);
  }

  stop(): void {
    this.finder.stop();
    this.known.stop();
  }

  rows(): readonly Row[] {
    return bundleRows({ bundles: this.finder.bundles, ...this.known.known });
  }

  /** One command, with what it was called on: a row, the address of a config, or nothing. */
  async call(name: BundleCommand, argument: unknown, selected: readonly Node[]): Promise<void> {
    const asked = { argument, selected };
    switch (name) {
      case 'refresh':
        this.finder.stop();
        await Promise.all([this.finder.start(), inAMoment(this.known.read().then(this.changed))]);
        this.changed();
        return;
      case 'chooseRuntime':
        return chooseRuntime(this.services);
      case 'showRoots':
        await showRoots(this.services);
        await this.known.read();
        this.changed();
        return;
      case 'run':
      case 'runDetached':
      case 'createContainer':
        return this.run.call(name, await this.selection.bundle(asked));
      case 'openConfig':
        return this.looks.config(await this.selection.bundle(asked));
      case 'copyPath':
        return this.looks.copyPath(await this.selection.bundle(asked));
      case 'showCommands':
        return this.looks.showCommands(await this.selection.either(asked));
      case 'processes':
      case 'state':
      case 'events':
      case 'output':
        return this.looks.call(name, await this.selection.container(asked, name));
      case 'copyId':
        return this.looks.copyIds(await this.selection.containers(asked, name));
      default:
        return this.containers.call(name, await this.selection.containers(asked, name));
    }
  }

  dispose(): void {
    this.finder.dispose();
    this.known.dispose();
    this.terminals.dispose();
    this.looks.dispose();
  }
}
