import { t } from '../../l10n/l10n';
import { capabilities } from '../../oci/catalogue/values/capabilities';
import { maskedPaths, readonlyPaths } from '../../oci/defaults/paths';
import type { PathSeen, ProbedPath, ProbeSeen } from './probe';
import type { Asked } from './proofConfig';

/**
 * How a protection stands. `holds`: asked for, and so. `broken`: asked for, and not so. `open`: not asked for, and not so.
 * `closed`: not asked for, and yet so. `absent`: this kernel has nothing there. `unknown`: the probe could not say.
 */
export type Standing = 'holds' | 'broken' | 'open' | 'closed' | 'absent' | 'unknown';

/** One line of the proof. Words are localised; `evidence` is what was seen. */
export interface ProofRow {
  readonly group: 'masked' | 'readonly' | 'capabilities' | 'privileges' | 'seccomp';
  readonly what: string;
  readonly standing: Standing;
  readonly evidence: string;
}

/** The paths that a proof is about: what the config protects, and what runc and Docker protect by default. */
export function probedPaths(asked: Asked): readonly ProbedPath[] {
  const union = (own: readonly string[], defaults: readonly { readonly path: string }[]): readonly string[] => [
    ...new Set([...own, ...defaults.map(({ path }) => path)]),
  ];
  return [
    ...union(asked.masked, maskedPaths).map((path) => ({ ask: 'masked' as const, path })),
    ...union(asked.readonly, readonlyPaths).map((path) => ({ ask: 'readonly' as const, path })),
  ];
}

/** What the probe saw, held against what the config asks for. `paths` are those that the probe was given. */
export function proofTable(asked: Asked, paths: readonly ProbedPath[], seen: ProbeSeen): readonly ProofRow[] {
  return [
    ...paths.map((probed, at) => pathRow(probed, asked, seen.paths[at], seen.mounts.get(probed.path))),
    ...sets.map((set) => capabilityRow(set, asked, seen)),
    privilegesRow(asked, seen),
    seccompRow(asked, seen),
  ];
}

function pathRow(
  { ask, path }: ProbedPath,
  asked: Asked,
  seen: PathSeen | undefined,
  mount: readonly string[] | undefined,
): ProofRow {
  const isAsked = (ask === 'masked' ? asked.masked : asked.readonly).includes(path);
  const mounted = mount === undefined ? '' : t('mounted over it: {0}', mount.join(','));
  const evidence = [pathWords(seen), mounted].filter(Boolean).join('; ');
  const held = seen && (ask === 'masked' ? isUnreadable(seen) : isUnwritable(seen, mount));
  return { group: ask, what: path, standing: seen?.is === 'absent' ? 'absent' : standing(isAsked, held), evidence };
}

function standing(isAsked: boolean, held: boolean | undefined): Standing {
  if (held === undefined) return 'unknown';
  if (isAsked) return held ? 'holds' : 'broken';
  return held ? 'closed' : 'open';
}

function isUnreadable({ is }: PathSeen): boolean | undefined {
  if (is === 'denied' || is === 'empty') return true;
  return is === 'readable' ? false : undefined;
}

/** EROFS says it for certain; of any other refusal the options of the mount tell. */
function isUnwritable(seen: PathSeen, mount: readonly string[] | undefined): boolean | undefined {
  if (seen.is === 'writable') return false;
  if (seen.is !== 'refused') return undefined;
  if (/read-only file system/i.test(seen.said)) return true;
  return mount?.includes('ro') ?? false;
}

function pathWords(seen: PathSeen | undefined): string {
  switch (seen?.is) {
    case undefined:
      return t('the probe did not come to it');
    case 'absent':
      return t('this kernel has no such path');
    case 'denied':
      return t('reading is refused');
    case 'empty':
      return t('there is nothing to read');
    case 'readable':
      return t('it can be read');
    case 'writable':
      return t('it can be written to');
    case 'refused':
      return seen.said;
  }
}

/** The sets of capabilities(7): their names in a config, and in proc(5) `status`. */
const sets = [
  { name: 'bounding', field: 'CapBnd' },
  { name: 'effective', field: 'CapEff' },
  { name: 'permitted', field: 'CapPrm' },
  { name: 'inheritable', field: 'CapInh' },
  { name: 'ambient', field: 'CapAmb' },
] as const;

function capabilityRow({ name, field }: (typeof sets)[number], asked: Asked, seen: ProbeSeen): ProofRow {
  const what = t('capabilities: {0}', name);
  const mask = seen.status.get(field);
  if (mask === undefined || !/^[0-9a-f]+$/i.test(mask))
    return { group: 'capabilities', what, standing: 'unknown', evidence: t('the probe did not come to it') };
  const has = capabilitiesIn(mask);
  const wanted = asked.capabilities?.[name] ?? [];
  const more = has.filter((one) => !wanted.includes(one));
  const less = wanted.filter((one) => !has.includes(one));
  const parts = [
    has.length === 0 ? t('none') : list(has),
    ...(more.length > 0 ? [t('more than asked for: {0}', list(more))] : []),
    ...(less.length > 0 ? [t('asked for and not there: {0}', list(less))] : []),
  ];
  // What is lacking protects more than was asked for, not less.
  return { group: 'capabilities', what, standing: more.length > 0 ? 'broken' : 'holds', evidence: parts.join('; ') };
}

/** The names in a mask: bit 0 is CAP_CHOWN, in the order of linux/capability.h. */
export function capabilitiesIn(mask: string): readonly string[] {
  const bits = BigInt(`0x${mask}`);
  const known = capabilities.flatMap(({ name }, bit) => ((bits >> BigInt(bit)) & 1n ? [name] : []));
  const unknown = bits >> BigInt(capabilities.length);
  return unknown === 0n ? known : [...known, `0x${unknown.toString(16)}`];
}

const mostNames = 6;

function list(names: readonly string[]): string {
  const short = names.map((name) => name.replace(/^CAP_/, ''));
  const more = short.length - mostNames;
  return more > 0 ? t('{0} and {1} more', short.slice(0, mostNames).join(', '), more) : short.join(', ');
}

function privilegesRow({ noNewPrivileges }: Asked, { status }: ProbeSeen): ProofRow {
  const value = status.get('NoNewPrivs');
  const held = value === undefined ? undefined : value === '1';
  return {
    group: 'privileges',
    what: t('no new privileges'),
    standing: standing(noNewPrivileges, held),
    evidence: value === undefined ? t('the probe did not come to it') : `NoNewPrivs ${value}`,
  };
}

/** Mode 2 is a filter, and a container may have several (proc(5), Seccomp and Seccomp_filters). */
function seccompRow({ seccomp }: Asked, { status }: ProbeSeen): ProofRow {
  const mode = status.get('Seccomp');
  const filters = status.get('Seccomp_filters');
  const held = mode === undefined ? undefined : mode === '2';
  return {
    group: 'seccomp',
    what: t('seccomp filter'),
    standing: standing(seccomp, held),
    evidence:
      mode === undefined
        ? t('the probe did not come to it')
        : [`Seccomp ${mode}`, ...(filters === undefined ? [] : [`Seccomp_filters ${filters}`])].join('; '),
  };
}
