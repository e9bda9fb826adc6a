import { config } from './catalogue/config';
import type { ObjectShape } from './catalogue/model';
import type { DiskFacts } from './disk/diskFacts';
import { platformOf } from './platform';
import { type Mount, mountsOf } from './rules/mounts/mount';
import { Namespaces } from './rules/namespaces/namespaces';
import { type Visits, visitsOf } from './schema/visits';
import { specVersion } from './specVersion';
import type { ConfigDocument } from './syntax/configDocument';
import type { Value } from './syntax/value';
import type { RuntimeName } from './verdicts/verdict';

/** The platforms of the specification. */
export type Platform = 'linux' | 'windows' | 'solaris' | 'vm' | 'zos' | 'freebsd';

/** What a config is checked for. */
export interface LintTarget {
  /** Runtimes whose verdicts are told; the newest measured version where none is given. */
  readonly runtimes: readonly { readonly name: RuntimeName; readonly version?: string }[];
  /** Of the host; unknown where it is not given. */
  readonly cgroup?: 1 | 2;
}

/** What a rule may look at. */
export interface LintContext {
  readonly document: ConfigDocument;
  readonly root: Value;
  /** What describes the document: that of configs, or of Docker's seccomp profiles. */
  readonly catalogue: ObjectShape;
  readonly platform: Platform;
  /** Parsed from `ociVersion`, undefined where that is no SemVer version. */
  readonly version: string | undefined;
  readonly target: LintTarget;
  /** What the disk says; undefined where it was not asked. */
  readonly disk: DiskFacts | undefined;
  readonly mounts: readonly Mount[];
  readonly namespaces: Namespaces;
  /** The config laid over the catalogue. */
  readonly visits: Visits;
}

/** What a check is told beside the document. */
export interface ContextOptions {
  readonly target: LintTarget;
  readonly disk?: DiskFacts | undefined;
  readonly catalogue?: ObjectShape;
}

/** Reads once what several rules look at. */
export function contextOf(
  document: ConfigDocument,
  root: Value,
  { target, disk, catalogue = config }: ContextOptions,
): LintContext {
  return {
    document,
    root,
    catalogue,
    platform: platformOf(root),
    version: specVersion(root),
    target,
    disk,
    mounts: mountsOf(root),
    namespaces: new Namespaces(root),
    visits: visitsOf(root, catalogue),
  };
}
