import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  IPCMessageReader,
  IPCMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { projectRoot } from '../../../dev/paths';
import type { ServerOptions } from '../../../src/protocol';

/** The bundled server in a process of its own, spoken to as an editor does. */
export class OciServer {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  static async start(options: ServerOptions = {}, execArgv: readonly string[] = []): Promise<OciServer> {
    const script = join(projectRoot(), 'dist', 'ociServer.js');
    const child = fork(script, ['--node-ipc'], {
      execArgv: [...execArgv],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: options,
    });
    const server = new OciServer(child, connection, initialized);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      server.published.set(params.uri, params);
      server.waiting.forEach((look) => look());
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  async open(uri: string, text: string, languageId = 'json'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the whole text. */
  async change(uri: string, version: number, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** What is said of a document, as soon as it fits. Rejects after ten seconds. */
  async diagnostics(uri: string, fits: (all: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
      };
      const look = (): void => {
        const found = this.published.get(uri)?.diagnostics;
        if (!found || !fits(found)) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`Not said of ${uri}: ${JSON.stringify(this.published.get(uri)?.diagnostics)}`));
      }, 10_000);
      this.waiting.add(look);
      look();
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
