import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import * as vscode from 'vscode';
import { programInPath } from '../../core/host/lab/programs';
import { t, useBundle } from '../../core/l10n/l10n';
import { localFiles } from '../../core/oci/disk/files';
import { harden } from '../../core/oci/harden/harden';
import { anyRuntime } from '../../core/oci/lint';
import { parseConfig } from '../../core/oci/syntax/configDocument';
import { readBundle } from '../../core/runtime/bundle';
import { runtimeCommands } from '../../core/runtime/ociRuntime';
import { type Proof, proofMarkdown } from '../../core/runtime/prove/proofMarkdown';
import { prove } from '../../core/runtime/prove/prove';
import { commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import { LiveDocuments } from '../../ui/documents';
import { containerOf } from '../../ui/containerOf';
import { rootHost } from '../../ui/rootHost';
import type { Node } from '../../ui/rowTree';
import { chosenRuntime } from '../../ui/runtime';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { proofOfRunning } from './running';

/** Proves bundles: their configs as they are, and hardened beside them. */
export interface Prover {
  /** On the row of a bundle or of a container, or the address of a config; the config in front where there is neither. */
  call(argument: unknown): Promise<void>;
  dispose(): void;
}

export function createProver(services: Services): Prover {
  // This entry has translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const texts = new Map<string, string>();
  const documents = new LiveDocuments('stevedore-proof', (uri) => texts.get(uri.path) ?? '');
  return {
    dispose: () => documents.dispose(),
    async call(argument) {
      const { name, proof } = meantBy(argument);
      if (!mayChange()) return;
      const text = await proof(services);
      if (text === undefined) return;
      const path = `/${encodeURIComponent(name)}.md`;
      texts.set(path, text);
      const uri = vscode.Uri.from({ scheme: documents.scheme, path });
      documents.update(uri);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    },
  };
}

const isNode = (argument: unknown): argument is Node =>
  typeof argument === 'object' && argument !== null && 'row' in argument;

interface Meant {
  readonly name: string;
  /** Undefined where there is none, which was said. */
  readonly proof: (services: Services) => Promise<string | undefined>;
}

/** The container or the config that a command was called on. Throws where it is neither. */
function meantBy(argument: unknown): Meant {
  const container = isNode(argument) ? containerOf(argument) : undefined;
  if (container) return { name: container.name, proof: (services) => proofOfRunning(services, container) };
  const config = configOf(argument);
  if (config === undefined) throw new Error(t('Open a config.json first.'));
  return { name: basename(dirname(config)), proof: (services) => proofOf(services, config) };
}

/** The config file that is meant. */
function configOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true).fsPath;
  if (argument instanceof vscode.Uri) return argument.fsPath;
  if (isNode(argument)) {
    const { subject } = argument.row;
    return subject.kind === 'bundle' ? join(subject.path, 'config.json') : undefined;
  }
  const front = vscode.window.activeTextEditor?.document.uri;
  return front?.scheme === 'file' ? front.fsPath : undefined;
}

async function proofOf(services: Services, config: string): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === config);
  const text = open?.getText() ?? (await readFile(config, 'utf8'));
  const path = dirname(config);
  const bundle = await readBundle(path, text, { files: localFiles, target: anyRuntime });
  if (!bundle) throw new Error(t('{0} is no bundle: its config.json is not there, or is none of OCI.', path));
  const busybox = programInPath('busybox');
  if (busybox === undefined)
    throw new Error(t('The probe is a shell of busybox: install busybox-static on this machine.'));
  const { program } = await chosenRuntime(services);
  const run = runtimeCommands.run({ program }, 'stevedore-prove', { bundle: path, detach: false });
  const lines = [commandLine([run.program, ...run.args])];
  const why = t('A container is made as root, to prove what it protects. It is removed at once.');
  const host = bundle.hasUserNamespace ? services.window.host : await rootHost(services, { why, lines });
  if (!host) return undefined;
  const hardened = harden(parseConfig(text));
  const both = [
    { title: t('As it is'), config: text },
    ...(hardened.changes.length > 0 ? [{ title: t('Hardened'), config: hardened.text }] : []),
  ];
  const title = t('Proving {0}', visible(basename(path)));
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const proofs: Proof[] = [];
      for (const one of both) {
        const rows = await prove({ host, program, bundle: path, config: one.config, busybox }, abort.signal);
        proofs.push({ title: one.title, rows });
      }
      const how = t(
        'A probe ran in the place of the program, in a container that {0} made of this config: it tried to read and to write. Nothing of the bundle was changed.',
        program,
      );
      return proofMarkdown({ name: basename(path), bundle: path }, how, proofs);
    },
  );
}
