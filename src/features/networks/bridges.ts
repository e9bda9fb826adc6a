import * as vscode from 'vscode';
import type { BridgeState } from '../../core/net/bridgeState';
import { readWiring } from '../../core/net/readWiring';
import type { Row } from '../../core/rows/row';
import type { Snapshot } from '../../core/store/snapshot';
import type { Subscription } from '../../core/store/store';
import { explain } from '../../core/target/explain';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import type { Looking } from '../../ui/window';

/** Longest time for reading every namespace of an engine, in milliseconds. */
const patience = 20_000;
/** How long the engine is left to finish its cabling after it told of it, and bursts are waited for, in milliseconds. */
const settling = 150;

/**
 * Keeps what is known of the bridges true while somebody looks: read when a bridge's row is opened, and again when containers
 * come, go or change networks. Nothing is read while no bridge is open or the view is hidden.
 */
export class Bridges implements vscode.Disposable {
  /** Ids of the rows that are open: of networks and of their bridges. */
  private readonly open = new Set<string>();
  private reading: AbortController | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;
  private visible = false;
  /** What the engine said of its containers when they were last read. */
  private read = '';
  state: BridgeState = { is: 'unread' };

  /** `changed` is called when `state` is another. */
  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {}

  /** VS Code asks for what is below a row. */
  opened(row: Row): void {
    if (row.context !== 'bridge') return;
    this.visible = true;
    this.open.add(row.id);
    this.look();
  }

  /** Follows what a person opens, closes, shows and hides. */
  follow(view: vscode.TreeView<Node>): vscode.Disposable {
    return vscode.Disposable.from(
      view.onDidExpandElement(({ element }) => {
        if (element.children?.some((child) => this.open.has(child.id)) === true) this.look();
      }),
      view.onDidCollapseElement(({ element }) => {
        if (element.row.context === 'bridge') this.open.delete(element.id);
      }),
      view.onDidChangeVisibility(({ visible }) => {
        this.visible = visible;
        if (visible) this.look();
        else this.stop();
      }),
      this.services.window.onDidChange(() => this.reset()),
    );
  }

  /** Reads again, whatever is known: a person asked. */
  refresh(): void {
    this.read = '';
    this.look();
  }

  dispose(): void {
    this.stop();
  }

  private reset(): void {
    this.stop();
    this.open.clear();
    this.read = '';
    this.state = { is: 'unread' };
  }

  private stop(): void {
    if (this.reading) this.read = '';
    this.reading?.abort();
    this.reading = undefined;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.subscription?.dispose();
    this.subscription = undefined;
  }

  /** Reads when somebody looks and something has changed since. */
  private look(): void {
    const looking = this.services.window.current;
    if (!looking || !this.visible || this.open.size === 0) return;
    this.subscription ??= looking.store.onDidChange(({ kind }) => {
      if (kind === 'containers' || kind === 'networks') this.soon();
    });
    if (cabling(looking.store.snapshot) !== this.read) void this.readNow(looking);
  }

  private soon(): void {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.look();
    }, settling);
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  private async readNow({ store }: Looking): Promise<void> {
    if (this.reading) return;
    const reading = new AbortController();
    this.reading = reading;
    this.read = cabling(store.snapshot);
    const state = await this.ask(store.snapshot, AbortSignal.any([reading.signal, AbortSignal.timeout(patience)]));
    if (reading.signal.aborted) return;
    this.reading = undefined;
    this.state = state;
    this.changed();
    this.look();
  }

  private async ask({ containers, networks }: Snapshot, signal: AbortSignal): Promise<BridgeState> {
    try {
      const { host } = (await this.services.window.looking()).target;
      return await readWiring(host, { containers: [...containers.values()], networks: [...networks.values()] }, signal);
    } catch (error) {
      if (!signal.aborted) this.services.log.warn(`links: ${String(error)}`);
      return { is: 'failed', words: explain(error) };
    }
  }
}

/** What of the engine's state decides about the cabling: who runs, and in which networks with which addresses. */
function cabling({ containers, networks }: Snapshot): string {
  const members = [...containers.values()].map(({ id, state, endpoints }) => [
    id,
    state,
    ...endpoints.map(({ networkId, ip, mac }) => `${networkId} ${ip} ${mac}`),
  ]);
  return JSON.stringify([[...networks.keys()], members]);
}
