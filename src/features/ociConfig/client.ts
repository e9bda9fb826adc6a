import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import { t, useBundle } from '../../core/l10n/l10n';
import * as protocol from '../../protocol';
import type { Services } from '../../ui/services';
import { onSettingChange, setting } from '../../ui/settings';
import { Commands } from './commands';
import { isWorthALook, type OciCommand, selector } from './names';
import { Pages } from './pages';
import { Restarts } from './restarts';
import { Watchers } from './watchers';

/** What the extension's entry uses of this one, which is loaded when the first config is open. */
export type OciClient = Pick<Client, 'need' | 'release' | 'call' | 'page' | 'dispose'>;

/** How long the server stays when nothing is open that it is for, in milliseconds. */
const patience = 30_000;

export function createOciClient(services: Services): OciClient {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  return new Client(services);
}

const hasWork = (): boolean => vscode.workspace.textDocuments.some(isWorthALook);

/** Starts the server while there is something for it, restarts it when it crashes, and hands the commands on to it. */
class Client implements vscode.Disposable {
  private running: { readonly client: LanguageClient; readonly started: Promise<void> } | undefined;
  private readonly restarts = new Restarts();
  private readonly watchers = new Watchers((paths) => this.notify(protocol.pathsChanged, paths));
  private readonly pages = new Pages((code) => this.ask(protocol.rulePageRequest, code));
  private readonly commands = new Commands(
    {
      edit: (request, document) => this.ask(request, document),
      asVscode: (edit) => this.start().client.protocol2CodeConverter.asWorkspaceEdit(edit),
      compare: (document) => this.ask(protocol.compareRequest, document),
    },
    this.pages,
  );
  private readonly parts: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;
  /** It died too often: only a person starts it again. */
  private isDown = false;

  constructor(private readonly services: Services) {
    const resend = (): void => this.notify(protocol.settingsChanged, settings());
    this.parts = vscode.Disposable.from(
      onSettingChange(['oci.runtime', 'oci.securityAdvice', 'oci.cgroup'], resend),
      vscode.workspace.onDidGrantWorkspaceTrust(resend),
      this.watchers,
    );
  }

  /** There is something for the server. */
  async need(): Promise<void> {
    this.keep();
    if (!this.isDown) await this.start().started;
  }

  /** Something was closed: when nothing is left for the server, it ends after a while, whatever else is closed meanwhile. */
  release(): void {
    if (hasWork()) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (!hasWork()) void this.stop();
    }, patience);
  }

  async call(name: OciCommand, argument: unknown): Promise<void> {
    if (name === 'restartServer') await this.restart();
    else await this.commands.call(name, argument);
  }

  page(uri: vscode.Uri): Promise<string> {
    return this.pages.text(uri);
  }

  dispose(): void {
    this.keep();
    this.parts.dispose();
    void this.stop();
  }

  /** The server does not end now. */
  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async restart(): Promise<void> {
    await this.stop();
    this.restarts.forgive();
    this.isDown = false;
    await this.start().started;
  }

  private start() {
    if (this.running) return this.running;
    const client = this.create();
    const started = client.start();
    started.catch((error: unknown) => this.services.log.error(t('OCI language server'), error));
    return (this.running = { client, started });
  }

  private async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    await running.started.catch(() => undefined);
    await running.client.dispose().catch(() => undefined);
  }

  private create(): LanguageClient {
    const module = vscode.Uri.joinPath(this.services.context.extensionUri, 'dist', 'ociServer.js').fsPath;
    const server = { module, transport: TransportKind.ipc };
    const client = new LanguageClient('stevedore.ociConfig', t('OCI language server'), server, {
      documentSelector: selector,
      diagnosticCollectionName: 'stevedore',
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: (): protocol.ServerOptions => ({
        ...(vscode.l10n.bundle && { bundle: vscode.l10n.bundle }),
        settings: settings(),
      }),
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.crashed() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
      },
    });
    client.onNotification(protocol.pathsAsked, (asked: protocol.PathsAsked) => this.watchers.update(asked));
    return client;
  }

  /** Whether the server may start again. When it may not, that is said once, with a way to do it all the same. */
  private crashed(): boolean {
    if (this.restarts.mayRestart(Date.now())) return true;
    this.isDown = true;
    const restart = t('Restart');
    void vscode.window
      .showErrorMessage(t('The OCI language server has ended several times in a row and stays down.'), restart)
      .then((answer) => (answer === restart ? this.restart() : undefined));
    return false;
  }

  private notify(name: string, params: unknown): void {
    const { running } = this;
    if (running?.client.isRunning()) void running.client.sendNotification(name, params).catch(() => undefined);
  }

  /** Asks the server, which is started for it when it is not there. */
  private async ask<R>(request: string, params: unknown): Promise<R> {
    const { client, started } = this.start();
    await started;
    return client.sendRequest<R>(request, params);
  }
}

function settings(): protocol.OciSettings {
  return {
    runtime: setting('oci.runtime'),
    securityAdvice: setting('oci.securityAdvice') as protocol.AdviceLevel,
    cgroup: setting('oci.cgroup') as protocol.OciSettings['cgroup'],
    mayStart: vscode.workspace.isTrusted,
  };
}
