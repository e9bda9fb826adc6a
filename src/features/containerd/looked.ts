import * as vscode from 'vscode';
import { ContainerdClient } from '../../core/containerd/client';
import type { CtrPlace } from '../../core/containerd/ctr';
import { ContainerdError } from '../../core/containerd/errors';
import { explainContainerd } from '../../core/containerd/explain';
import { whyReadOnly } from '../../core/containerd/owner';
import type { CtrContainer, CtrImage } from '../../core/containerd/records';
import { checkSocket } from '../../core/containerd/socketState';
import { ContainerdWatch } from '../../core/containerd/watch';
import { visible } from '../../core/text/visible';
import type { Node } from '../../ui/liveTree';
import { setting } from '../../ui/settings';
import type { WorkTools } from './work';

const memoryKey = 'stevedore.containerd';

/** A container of a row, with where it is. */
export interface FoundContainer {
  readonly place: CtrPlace;
  readonly container: CtrContainer;
}

/** An image of a row, with where it is. */
export interface FoundImage {
  readonly place: CtrPlace;
  readonly image: CtrImage;
}

/** The containerd that this window looks at: the chosen one, else that of the setting. */
export class Looked implements vscode.Disposable {
  readonly watch: ContainerdWatch;
  private logged = '';
  private isSeen = false;

  constructor(private readonly tools: WorkTools) {
    this.watch = new ContainerdWatch({
      client: () => this.newClient(),
      check: () => checkSocket(this.address),
      changed: () => {
        tools.repaint();
        void this.tell();
      },
    });
  }

  /** Absolute path of its socket. */
  get address(): string {
    return this.tools.services.context.workspaceState.get<string>(memoryKey) ?? setting('containerd.address');
  }

  /** Looks at another one, in this window; undefined for that of the setting. */
  async choose(address: string | undefined): Promise<void> {
    await this.tools.services.context.workspaceState.update(memoryKey, address);
    await this.refresh();
  }

  /** The view came into sight. */
  start(): Promise<void> {
    this.isSeen = true;
    return this.watch.start();
  }

  /** The view is hidden: nothing runs any more. */
  stop(): void {
    this.isSeen = false;
    this.watch.stop();
  }

  /** Connects and lists anew; while nobody looks, only this once. */
  async refresh(): Promise<void> {
    await this.watch.refresh();
    if (!this.isSeen) this.watch.stop();
    this.tools.repaint();
  }

  /**
   * Asks it something. Rejects with an error whose message a person can read.
   */
  async ask<T>(question: (client: ContainerdClient) => Promise<T>): Promise<T> {
    const connected = this.watch.connected;
    const client = connected ?? this.newClient();
    try {
      return await question(client);
    } catch (error) {
      if (ContainerdError.is(error, 'cancelled')) throw new vscode.CancellationError();
      if (!ContainerdError.is(error)) throw error;
      throw new Error(explainContainerd(error, this.address), { cause: error });
    } finally {
      if (!connected) client.dispose();
    }
  }

  /** The containers of the rows, those left out that are gone. */
  containers(nodes: readonly Node[]): readonly FoundContainer[] {
    return nodes.flatMap(({ row: { subject } }) => {
      if (subject.kind !== 'containerd-container') return [];
      const container = this.in(subject.namespace)?.containers.find(({ id }) => id === subject.id);
      return container ? [{ place: this.place(subject.namespace), container }] : [];
    });
  }

  /** The images of the rows, those left out that are gone. */
  images(nodes: readonly Node[]): readonly FoundImage[] {
    return nodes.flatMap(({ row: { subject } }) => {
      if (subject.kind !== 'containerd-image') return [];
      const image = this.in(subject.namespace)?.images.find(({ name }) => name === subject.name);
      return image ? [{ place: this.place(subject.namespace), image }] : [];
    });
  }

  /** The ids that a namespace has. */
  usedIds(namespace: string): ReadonlySet<string> {
    return new Set(this.in(namespace)?.containers.map(({ id }) => id));
  }

  place(namespace: string): CtrPlace {
    return { address: this.address, namespace };
  }

  dispose(): void {
    this.watch.stop();
  }

  private in(namespace: string) {
    const { state } = this.watch;
    return state.is === 'ready' ? state.namespaces.get(namespace) : undefined;
  }

  private newClient(): ContainerdClient {
    const { address } = this;
    return new ContainerdClient(() => this.tools.services.window.host.dial(address));
  }

  /** Tells the welcome texts how it stands. A line above them would take their place, so that the rest is in the log. */
  private async tell(): Promise<void> {
    const { state } = this.watch;
    const { log, window } = this.tools.services;
    if (state.is !== 'failed') {
      this.logged = '';
      await setContext(state.is);
      return;
    }
    const { kind, message } = state.error;
    const line = `containerd ${this.address}: ${kind}: ${message}`;
    // It is tried again and again: once is enough to be read.
    if (line !== this.logged) log.warn((this.logged = line));
    const isDown = kind === 'absent' || kind === 'not-running';
    const isThere = !isDown || (await window.host.which('containerd')) !== undefined;
    if (this.watch.state === state) await setContext(isThere ? kind : 'not-installed');
  }
}

function setContext(value: string): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'stevedore.containerd.state', value);
}

/** Says why nothing is changed there, and gives only what may be changed. */
export function changeable<T extends { readonly place: CtrPlace }>(found: readonly T[]): readonly T[] {
  const [why] = found.flatMap(({ place }) => whyReadOnly(place.namespace) ?? []);
  if (why !== undefined) void vscode.window.showWarningMessage(visible(why));
  return found.filter(({ place }) => whyReadOnly(place.namespace) === undefined);
}
