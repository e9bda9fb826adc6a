import { t } from '../../l10n/l10n';
import type { DiskFacts } from '../disk/diskFacts';
import { withEdits } from '../fix/edit';
import { anyRuntime } from '../lint';
import { contextOf } from '../lintContext';
import type { ConfigDocument } from '../syntax/configDocument';
import { Value } from '../syntax/value';
import { dropCapabilities } from './capabilities';
import type { Change, Harden, Level } from './change';
import { protectKernelMounts } from './kernelMounts';
import { setNoNewPrivileges } from './noNewPrivileges';
import { maskPaths, protectPaths } from './paths';
import { setRootReadonly } from './rootReadonly';
import { addSeccomp } from './seccomp';

export interface HardenOptions {
  readonly level?: Level;
  /** Of the machine that the config is for, as Node names it; this one's unless it is given. */
  readonly arch?: string;
  /** With it, CPUs whose heat tells what others compute are masked too. */
  readonly disk?: DiskFacts | undefined;
}

/** What hardening makes of a config. */
export interface Hardening {
  /** In the order of the text. All together, or any of them. */
  readonly changes: readonly Change[];
  /** The text with all of them. */
  readonly text: string;
  /** Why there are none, in the reader's language. */
  readonly nothing?: string;
}

const all: readonly Harden[] = [
  setNoNewPrivileges,
  dropCapabilities,
  setRootReadonly,
  protectKernelMounts,
  maskPaths,
  protectPaths,
  addSeccomp,
];

/**
 * Adds to a config what `runc spec` and Docker protect by default and it does not: masked and read-only paths,
 * noNewPrivileges, capabilities dropped, read-only sysfs and cgroups, a seccomp filter. Each change says why.
 *
 * It leaves alone what only the author can answer: user namespaces (the files of the root file system would need other
 * owners), namespaces that are the host's, the root file system's being writable unless `strict`, a seccomp filter that is
 * there, and capabilities that the config plainly needs. Never a new error, never a throw; once done there is nothing to do.
 */
export function harden(document: ConfigDocument, options: HardenOptions = {}): Hardening {
  const { text } = document;
  const root = document.root && new Value(text, document.root, []);
  if (root?.kind !== 'object' || document.errors.length > 0)
    return { changes: [], text, nothing: t('The config has to be JSON first.') };
  const { level = 'usual', arch = process.arch, disk } = options;
  const context = contextOf(document, root, { target: anyRuntime, disk });
  if (context.platform !== 'linux') return { changes: [], text, nothing: t('Only configs for Linux are hardened.') };
  const changes = all.flatMap((one) => [...one({ context, level, arch })]).toSorted(inOrder);
  if (changes.length === 0) return { changes, text, nothing: t('Nothing to do: the config has all of it.') };
  return {
    changes,
    text: withEdits(
      text,
      changes.flatMap(({ edits }) => edits),
    ),
  };
}

function inOrder(left: Change, right: Change): number {
  return (left.edits[0]?.span.start ?? 0) - (right.edits[0]?.span.start ?? 0);
}
