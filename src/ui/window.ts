import * as vscode from 'vscode';
import { EngineError } from '../core/engine/errors';
import type { Host } from '../core/host/host';
import { createLocalHost } from '../core/host/localHost';
import { runningLabs, userLabFolder } from '../core/host/lab/running';
import type { Connection } from '../core/store/snapshot';
import { createStore } from '../core/store/liveStore';
import type { Store } from '../core/store/store';
import { labChoice } from '../core/target/choices';
import { discoverTargets } from '../core/target/discover';
import { openTarget, typedChoice } from '../core/target/openTarget';
import type { Choice, Target } from '../core/target/target';
import { later } from './later';
import type { Log } from './log';
import { setting } from './settings';

/** The engine that this window looks at, with its live picture. */
export interface Looking {
  readonly target: Target;
  readonly store: Store;
}

/** What a window looks at: one target, found or chosen, opened when somebody first asks for it. */
export class WindowTarget implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly connectionChanged = new vscode.EventEmitter<Connection>();
  /** Another target was chosen, or the same one was opened anew. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeConnection = this.connectionChanged.event;
  /** What is still to be done with an engine before it is left; the engine waits for it. */
  readonly beforeLeaving = new Set<() => Promise<unknown>>();
  private opening: Promise<Looking> | undefined;
  private opened: Looking | undefined;
  /** Why the chosen target could not even be tried: its address or its files make no sense. */
  private failure: EngineError | undefined;
  private chosen: Choice | undefined;
  readonly host: Host = createLocalHost({});
  /** A person has said that commands may run by sudo for as long as this window is open. */
  maySudo = false;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly log: Log,
  ) {}

  /** What is open now; undefined before anybody asked. */
  get current(): Looking | undefined {
    return this.opened;
  }

  get connection(): Connection {
    if (this.failure) return { is: 'failed', error: this.failure, retryAt: Infinity };
    return this.opened?.store.connection ?? { is: 'idle' };
  }

  /** Opens the target when that has not happened yet. Rejects, with an EngineError, only when there is no address to try. */
  looking(): Promise<Looking> {
    return (this.opening ??= this.open().catch((error: unknown) => this.fail(error)));
  }

  /** All engines that this machine knows of, the default first. */
  choices(): Promise<Choice[]> {
    const labs = runningLabs(userLabFolder()).map((lab) => labChoice(lab, process.env));
    return discoverTargets({ setting: setting('engine.address'), labs });
  }

  /** Looks at another engine, in this window only, now and the next time this folder is opened. */
  async choose(choice: Choice): Promise<void> {
    this.chosen = choice;
    await this.memory.update(memoryKey, { id: choice.id, typed: choice.source === 'typed' ? choice.name : undefined });
    this.reopen();
  }

  /** Closes what is open; whoever is visible asks again. */
  reopen(): void {
    this.close();
    this.changed.fire();
  }

  dispose(): void {
    this.close();
    this.changed.dispose();
    this.connectionChanged.dispose();
  }

  private close(): void {
    this.opened?.store.dispose();
    const target = this.opened?.target;
    if (target && this.beforeLeaving.size > 0)
      void Promise.allSettled([...this.beforeLeaving].map((run) => run())).then(() => target.dispose());
    else target?.dispose();
    this.opened = undefined;
    this.opening = undefined;
    this.failure = undefined;
  }

  private fail(error: unknown): never {
    this.failure = EngineError.is(error) ? error : new EngineError('bad-endpoint', String(error));
    this.log.warn(`${this.failure.kind}: ${this.failure.message}`);
    this.connectionChanged.fire(this.connection);
    throw this.failure;
  }

  private async open(): Promise<Looking> {
    const choice = await this.choice();
    const target = openTarget(choice, this.host, { deadlineSeconds: setting('engine.timeout') });
    const store = createStore(target.engine);
    store.onDidChangeConnection((connection) => {
      if (connection.is === 'ready') later(() => this.log.info(`Looking at ${choice.id}`));
      if (connection.is === 'failed')
        this.log.warn(`${choice.id}: ${connection.error.kind}: ${connection.error.message}`);
      this.connectionChanged.fire(connection);
    });
    this.opened = { target, store };
    return this.opened;
  }

  private async choice(): Promise<Choice> {
    if (this.chosen) return this.chosen;
    const choices = await this.choices();
    const remembered = this.memory.get<{ id: string; typed?: string }>(memoryKey);
    if (remembered?.typed) return typedChoice(remembered.typed);
    const found = choices.find((choice) => choice.id === remembered?.id) ?? choices[0];
    if (!found) throw new EngineError('not-installed', 'No engine was found.');
    return found;
  }
}

const memoryKey = 'stevedore.target';
