import { join } from 'node:path/posix';
import type { Host } from '../host/host';
import type { OciRuntime } from './ociRuntime';

/** Who made the containers of a root of state, and so looks after them. `user`: whoever typed the command. */
export type Keeper = 'user' | 'docker' | 'containerd' | 'podman';

/** One place where a runtime keeps what it knows of its containers. */
export interface StateRoot {
  readonly runtime: OciRuntime;
  readonly keeper: Keeper;
  /** Of Docker and containerd, the namespace that the containers are in: `moby`, `k8s.io`; else empty. */
  readonly namespace: string;
}

/**
 * Where the engines of this machine have runtimes keep their state: Docker below `/run/docker/runtime-NAME/NAMESPACE` (moby,
 * daemon/runtime_unix.go), containerd's shim below `/run/containerd/runc/NAMESPACE` (containerd, runtime/v2/runc/v2: `runcRoot`).
 */
const engineRoots = ['/run/docker', '/run/containerd'];

/** The roots of engines that can be seen; without root that may be none. */
export async function engineStateRoots(host: Host, signal?: AbortSignal): Promise<readonly StateRoot[]> {
  const depth = ['-mindepth', '2', '-maxdepth', '2', '-type', 'd'];
  const { stdout } = await host.run({ program: 'find', args: [...engineRoots, ...depth], cwd: '/' }, signal);
  return stdout.split('\n').flatMap((path) => engineRootOf(path) ?? []);
}

/** What a folder is the root of; undefined for any other folder. */
export function engineRootOf(path: string): StateRoot | undefined {
  const [, program, ofDocker] = /^\/run\/docker\/runtime-([\w.-]+)\/([\w.-]+)$/.exec(path) ?? [];
  if (program !== undefined && ofDocker !== undefined)
    return { runtime: { program: programOf(program), root: path }, keeper: 'docker', namespace: ofDocker };
  const [, namespace] = /^\/run\/containerd\/runc\/([\w.-]+)$/.exec(path) ?? [];
  if (namespace === undefined) return undefined;
  return { runtime: { program: 'runc', root: path }, keeper: 'containerd', namespace };
}

/** Docker names runtimes as it likes: `runc`, `io.containerd.runc.v2`; a name that is no program is runc's. */
function programOf(name: string): string {
  return name.includes('.') ? 'runc' : name;
}

/** Whose process asks: that of this one in Node. */
interface Asker {
  readonly getuid?: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder of a runtime's state: what was said, or where it keeps it where nobody says (runc(8), crun(1), `--root`). */
export function stateRootOf({ program, root }: OciRuntime, { getuid, env }: Asker): string {
  if (root !== undefined) return root;
  const name = program.slice(program.lastIndexOf('/') + 1);
  return join(getuid?.() === 0 ? '/run' : (env['XDG_RUNTIME_DIR'] ?? '/run'), name);
}
