import { lint } from '../../src/core/oci/lint';
import type { Measurer } from './measurers';
import type { Checked, Result } from './trial';

/** What our own check says of a config and of these runtimes, with what the lab's disk said. */
export function check(result: Result, measurers: readonly Measurer[]): Checked {
  const target = {
    runtimes: measurers.map(({ runtime, version }) => ({ name: runtime, version })),
    cgroup: 1 as const,
  };
  const { disk, text } = result;
  const facts = disk && {
    ...disk,
    paths: new Map(disk.paths),
    users: new Map(disk.users),
    groups: new Map(disk.groups),
  };
  const said = lint(text, facts ? { target, disk: facts } : { target }).map((finding) => ({
    code: finding.case === undefined ? finding.code : `${finding.code}/${finding.case}`,
    severity: finding.severity,
    message: finding.message,
    verdicts: finding.verdicts.map(({ runtime, answer, where }) => ({ runtime, answer, where })),
  }));
  return { ...result, said };
}
