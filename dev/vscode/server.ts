import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../freePort';
import { vscodePaths } from '../paths';
import { type ProcessGroup, startGroup } from '../processGroup';
import { runOk } from '../run';
import { makeFolders, quietSettings, type VscodeFolders, writeUserSettings } from './folders';

export interface VscodeOptions {
  /** Any free port when absent. */
  readonly port?: number;
  /** The environment of the server and of the extensions in it, in addition to what they need; `DOCKER_HOST` for example. */
  readonly env?: Readonly<Record<string, string>>;
  /** `driven` makes VS Code heed a page's payload, and keeps notifications off the screen. */
  readonly mode?: 'normal' | 'driven';
  /** On top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** With `ask`, VS Code asks whether a folder is trusted; otherwise every folder is. */
  readonly trust?: 'ask' | 'all';
  /** A program and its arguments that the server is run through: `setpriv`, for a server with fewer rights. */
  readonly through?: readonly string[];
  /** The `.vsix` files to install before the server starts. */
  readonly extensions?: readonly string[];
}

/** A real VS Code, served to browsers of this machine. */
export interface VscodeServer {
  readonly port: number;
  readonly folders: VscodeFolders;
  /** The page that shows a folder. `payload` is what VS Code's own smoke tests hand over. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A folder of this machine as the workbench names it. */
  remoteUri(path: string): string;
  /** Everything that the server said. */
  output(): string;
  installVsix(file: string): Promise<void>;
  /** Replaces the user's settings by the quiet ones and these; open windows follow within a moment. */
  writeSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Ends the server with its extension hosts and terminals, and removes its folders. */
  stop(): Promise<void>;
}

/** An environment in which VS Code knows no gallery of extensions: tests talk to nobody outside (code-server, EXTENSIONS_GALLERY). */
export const noGallery: Readonly<Record<string, string>> = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** How long a server may take until it answers, in milliseconds. */
const startDeadline = 60_000;

/** Starts VS Code's server with folders, home and Docker configuration of its own. Leaves nothing behind when that fails. */
export async function startVscode(options: VscodeOptions = {}, signal?: AbortSignal): Promise<VscodeServer> {
  const port = options.port ?? (await freePort());
  const folders = makeFolders({ ...quietSettings, ...options.settings });
  const env = serverEnvironment(folders, options.env ?? {});
  const said: string[] = [];
  const installVsix = async (file: string): Promise<void> => {
    await runOk({ ...serverCommand(folders, ['--install-extension', file, '--force']), env, onlyEnv: true }, signal);
  };
  let group: ProcessGroup | undefined;
  const stop = async (): Promise<void> => {
    await group?.stop();
    rmSync(folders.top, { recursive: true, force: true });
  };
  try {
    for (const file of options.extensions ?? []) await installVsix(file);
    group = startGroup({ ...through(options.through, serverCommand(folders, serverArguments(port, options))), env });
    await ready(group, said, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  const remoteUri = (path: string): string => `vscode-remote://${authority}${path}`;
  return {
    port,
    folders,
    remoteUri,
    address: (folder, payload) => pageAddress(authority, folder, payload),
    output: () => said.join('\n'),
    installVsix,
    writeSettings: (settings) => writeUserSettings(folders, { ...quietSettings, ...settings }),
    stop,
  };
}

function serverArguments(port: number, { trust, mode }: VscodeOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off'],
    // Recent builds ignore the payload of a page without this.
    ...(mode === 'driven' ? ['--enable-smoke-test-driver'] : []),
    ...(trust === 'ask' ? [] : ['--disable-workspace-trust']),
  ];
}

function serverCommand(
  folders: VscodeFolders,
  args: readonly string[],
): { program: string; args: readonly string[]; cwd: string } {
  const paths = vscodePaths();
  const places = [
    '--user-data-dir',
    folders.userData,
    '--extensions-dir',
    folders.extensions,
    '--server-data-dir',
    folders.serverData,
  ];
  return { program: paths.node, args: [paths.server, ...places, ...args], cwd: folders.home };
}

function through<T extends { readonly program: string; readonly args: readonly string[] }>(
  wrapper: readonly string[] | undefined,
  command: T,
): T {
  const [program, ...args] = [...(wrapper ?? []), command.program, ...command.args];
  return { ...command, program, args };
}

/** What of the caller's environment a server needs; the rest, and every VSCODE_* or DOCKER_* of it, stays outside. */
const inherited = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'USER', 'SHELL', 'SSH_AUTH_SOCK'];

function serverEnvironment(folders: VscodeFolders, env: Readonly<Record<string, string>>): Record<string, string> {
  const kept = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    HOME: folders.home,
    TMPDIR: folders.temporary,

    DOCKER_CONFIG: folders.dockerConfig,
    ...env,
  };
}

async function ready(group: ProcessGroup, said: string[], signal?: AbortSignal): Promise<void> {
  const { child } = group;
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`VS Code's server ${why}\n${said.slice(-20).join('\n')}`));
    setTimeout(() => fail(`did not answer within ${startDeadline / 1000} s`), startDeadline).unref();
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code ?? 'a signal'}`));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.includes('EADDRINUSE')) fail('found its port taken');
        if (line.includes('Web UI available')) resolve();
      });
    }
  });
}

function pageAddress(authority: string, folder: string, payload?: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams({ folder });
  if (payload !== undefined) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString().replaceAll('%2F', '/')}`;
}
