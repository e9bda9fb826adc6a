import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { scheme } from './address';
import type { FilesFeature, FileCommand } from './files';

/** Commands of the Files view, by the end of their ids. */
const commands: readonly FileCommand[] = [
  'open',
  'show',
  'saveTo',
  'copyIn',
  'compare',
  'makeWritable',
  'copyPath',
  'showCommands',
  'refresh',
  'close',
  'removeHelpers',
];

/** Files of containers and volumes. What reads them is loaded when somebody first looks at one. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<FilesFeature> | undefined;
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const load = (): Promise<FilesFeature> =>
    (loading ??= import('./files').then(({ createFiles }) => createFiles(services, changed)));
  const refused = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => (await load()).provider.stat(uri),
    readDirectory: async (uri) => (await load()).provider.readDirectory(uri),
    readFile: async (uri) => (await load()).provider.readFile(uri),
    writeFile: async (uri, content) => (await load()).provider.writeFile(uri, content),
    createDirectory: refused,
    delete: refused,
    rename: refused,
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true }),
    ...commands.map((name) =>
      registerCommand(services, `stevedore.files.${name}`, async (...args: readonly unknown[]) =>
        (await load()).call(name, args),
      ),
    ),
    { dispose: () => void loading?.then((files) => files.dispose()) },
  );
}
