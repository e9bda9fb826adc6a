import { resolve } from 'node:path/posix';
import type { Files } from '../oci/disk/files';
import { readDiskFacts } from '../oci/disk/readDiskFacts';
import { kindOf } from '../oci/documentKind';
import { lintDocument } from '../oci/lint';
import type { LintTarget } from '../oci/lintContext';
import { mayBeOurs } from '../oci/mayBeOurs';
import { parseConfig } from '../oci/syntax/configDocument';
import { Value } from '../oci/syntax/value';

/** A folder with the config of a container (OCI runtime-spec, bundle.md). */
export interface Bundle {
  /** Absolute path of the folder. */
  readonly path: string;
  /** Absolute path of the root file system that the config names; empty where it names none. */
  readonly rootfs: string;
  /** Whether there is a folder at that path. */
  readonly hasRootfs: boolean;
  /** Owner of that folder; undefined where it could not be seen. */
  readonly rootfsOwner: number | undefined;
  readonly args: readonly string[];
  readonly terminal: boolean;
  /** Whether the container gets a user namespace, so that an ordinary user may run it (user_namespaces(7)). */
  readonly hasUserNamespace: boolean;
  /** What the language server says of it as an error, each on one line. */
  readonly errors: readonly BundleError[];
  /** How many things it warns of. */
  readonly warnings: number;
}

export interface BundleError {
  readonly message: string;
  /** Offset in the text of the config, in UTF-16 units. */
  readonly offset: number;
}

/** What a `config.json` in the folder `path` says, and what is wrong with it; undefined for a file that is no such config. */
export async function readBundle(
  path: string,
  text: string,
  { files, target }: { readonly files: Files; readonly target: LintTarget },
): Promise<Bundle | undefined> {
  if (!mayBeOurs(text)) return undefined;
  const document = parseConfig(text);
  if (kindOf(document) !== 'config' || !document.root) return undefined;
  const root = new Value(text, document.root, []);
  const disk = await readDiskFacts(root, path, files);
  const findings = lintDocument(document, { target, disk });
  const written = root.at('root', 'path')?.asString();
  return {
    path,
    rootfs: written === undefined ? '' : resolve(path, written),
    hasRootfs: disk.root?.is === 'directory',
    rootfsOwner: disk.root?.uid,
    args: root.at('process', 'args')?.strings() ?? [],
    terminal: root.at('process', 'terminal')?.asBoolean() ?? false,
    hasUserNamespace: (root.at('linux', 'namespaces')?.items() ?? []).some(
      (namespace) => namespace.at('type')?.asString() === 'user',
    ),
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, span }) => ({ message, offset: span.start })),
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}
