import type { Host } from '../host/host';
import { withDeadline } from '../host/withDeadline';
import { t } from '../l10n/l10n';
import { type OciRuntime, runtimeQuestions } from './ociRuntime';
import type { RuntimeContainer } from './runtimeContainer';
import type { Keeper, StateRoot } from './stateRoots';

/** A container with the runtime that knows it. */
export interface KnownContainer extends RuntimeContainer {
  readonly runtime: OciRuntime;
  readonly keeper: Keeper;
  /** See `StateRoot.namespace`. */
  readonly namespace: string;
  /** Whether root's runtime knows it, so that what is done to it is done as root. */
  readonly ofRoot: boolean;
}

/** What runtimes say that they have. */
export interface KnownContainers {
  readonly containers: readonly KnownContainer[];
  /** Of the runtimes that could not be asked, what they said instead. */
  readonly failures: readonly { readonly root: StateRoot; readonly why: string }[];
}

/** Longest time for one runtime, in milliseconds. */
const patience = 10_000;

/** Asks each runtime for its containers, as root or as whoever `host` runs commands as. One that fails takes nothing from the others. Never rejects. */
export async function listContainers(
  host: Host,
  roots: readonly StateRoot[],
  { ofRoot }: { readonly ofRoot: boolean },
): Promise<KnownContainers> {
  const answers = await Promise.all(roots.map((root) => listOf(host, root, ofRoot)));
  return {
    containers: answers.flatMap((answer) => answer.containers),
    failures: answers.flatMap(({ root, why }) => (why === undefined ? [] : [{ root, why }])),
  };
}

interface Answer {
  readonly root: StateRoot;
  readonly containers: readonly KnownContainer[];
  readonly why?: string;
}

async function listOf(host: Host, root: StateRoot, ofRoot: boolean): Promise<Answer> {
  const { command, parse } = runtimeQuestions.list(root.runtime);
  try {
    const { code, stdout, stderr } = await withDeadline(host, patience).run({ ...command, cwd: '/' });
    if (code !== 0) return { root, containers: [], why: stderr.trim() };
    const containers = parse(stdout).map((container) => ({
      ...container,
      runtime: root.runtime,
      keeper: isPodmans(container) ? ('podman' as const) : root.keeper,
      namespace: root.namespace,
      ofRoot,
    }));
    return { root, containers };
  } catch (error) {
    return { root, containers: [], why: reason(error) };
  }
}

function reason(error: unknown): string {
  if (error instanceof SyntaxError) return t('its answer makes no sense');
  return error instanceof Error ? error.message : String(error);
}

/** Podman uses a runtime's own root; it keeps its bundles in its storage (containers/storage, `overlay-containers/ID/userdata`). */
function isPodmans({ bundle, id }: RuntimeContainer): boolean {
  return bundle.endsWith(`-containers/${id}/userdata`);
}
