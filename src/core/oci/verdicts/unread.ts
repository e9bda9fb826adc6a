import type { LintContext, LintTarget } from '../lintContext';
import type { Span } from '../syntax/span';
import type { RuntimeName, Verdict } from './verdict';

interface Version {
  readonly runtime: RuntimeName;
  readonly version: string;
  /** Struct and field: `Process.scheduler`. */
  readonly places: ReadonlySet<string>;
}

const places = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Fields that a version does not have, so that it goes on whatever they hold: runc 1.1.5 has the structs of specs-go
 * 1.0.3-0.20210326190908, crun 1.8.1 those of its libocispec. Held against both by conformance.
 */
const versions: readonly Version[] = [
  {
    runtime: 'runc',
    version: '1.1.5',
    places: places(`
      Spec.domainname Spec.zos Spec.freebsd
      Process.scheduler Process.ioPriority Process.execCPUAffinity
      Mount.uidMappings Mount.gidMappings
      Linux.timeOffsets Linux.netDevices Linux.memoryPolicy
      LinuxCPU.burst LinuxCPU.idle LinuxMemory.checkBeforeUpdate
      LinuxIntelRdt.schemata LinuxIntelRdt.enableMonitoring LinuxIntelRdt.enableCMT LinuxIntelRdt.enableMBM`),
  },
  {
    runtime: 'crun',
    version: '1.8.1',
    places: places(`
      Spec.zos Spec.freebsd
      Process.scheduler Process.ioPriority Process.execCPUAffinity
      Linux.netDevices Linux.memoryPolicy
      LinuxIntelRdt.schemata LinuxIntelRdt.enableMonitoring`),
  },
];

/** Where a config has something that a runtime of the target does not read. */
export interface Unread {
  readonly runtime: RuntimeName;
  readonly version: string;
  readonly span: Span;
}

export function unreadOf({ visits, target }: LintContext): readonly Unread[] {
  const asked = versions.filter(({ runtime, version }) => isAsked(target, runtime, version));
  return visits.known.flatMap(({ entry, place }) =>
    asked
      .filter((one) => one.places.has(place))
      .map(({ runtime, version }) => ({ runtime, version, span: entry.span })),
  );
}

/** A runtime without a version is the newest: of that nothing is told here. */
function isAsked({ runtimes }: LintTarget, runtime: RuntimeName, version: string): boolean {
  return runtimes.some((one) => one.name === runtime && one.version !== undefined && version.startsWith(one.version));
}

/** The verdicts on something at a place, which a runtime that does not read the place cannot mind. */
export function ignoring(verdicts: readonly Verdict[], at: Span, unread: readonly Unread[]): readonly Verdict[] {
  if (unread.length === 0) return verdicts;
  return verdicts.map((verdict) => {
    const inside = unread.find(
      ({ runtime, span }) => runtime === verdict.runtime && span.start <= at.start && at.end <= span.end,
    );
    return inside ? { runtime: inside.runtime, version: inside.version, answer: 'ignores', where: 'source' } : verdict;
  });
}
