import { runtimesInPath } from '../../src/core/oci/verdicts/runtimesInPath';
import type { RuntimeName } from '../../src/core/oci/verdicts/verdict';

/** Which program of a runtime is run, and where. */
export interface Measurer {
  readonly runtime: RuntimeName;
  readonly version: string;
  readonly where: string;
}

/** The runtimes of this machine. */
export async function measurers(): Promise<readonly Measurer[]> {
  // The lab hides a v2 hierarchy beside v1: what is left is v1.
  const where = 'cgroup v1';
  const found = await runtimesInPath(new AbortController().signal);
  return found.map(({ name, version = '' }) => ({ runtime: name, version, where }));
}
