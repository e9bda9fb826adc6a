import { t } from '../../l10n/l10n';
import type { DiskFacts } from '../disk/diskFacts';
import { listed } from '../harden/listed';
import { parseConfig, type ConfigDocument } from '../syntax/configDocument';
import { type Path, Value } from '../syntax/value';
import { apart, type Difference, standsOf } from './difference';
import { mountDifferences } from './mountDifferences';
import { allowedCalls } from './allowedCalls';
import { type Against, defaultsOf } from './specs';

export interface CompareOptions {
  /** Of the machine that the config is for, as Node names it; this one's unless it is given. */
  readonly arch?: string;
  readonly disk?: DiskFacts | undefined;
}

/**
 * How a config stands against what `runc spec` writes or Docker's engine starts from, in what protects the host: one entry
 * for each thing, what is the same among them. None for what is no object.
 */
export function compare(
  document: ConfigDocument,
  against: Against,
  { arch = process.arch, disk }: CompareOptions = {},
): readonly Difference[] {
  const here = rootOf(document);
  const there = rootOf(parseConfig(JSON.stringify(defaultsOf(against, arch, disk?.thermalThrottle))));
  if (here?.kind !== 'object' || !there) return [];
  const both: Both = { here, there };
  return [
    flag(both, ['process', 'noNewPrivileges']),
    list(both, ['process', 'capabilities', 'bounding'], 'permit'),
    flag(both, ['root', 'readonly']),
    list(both, ['linux', 'maskedPaths'], 'protect'),
    list(both, ['linux', 'readonlyPaths'], 'protect'),
    namespaces(both),
    seccomp(both),
    ...mountDifferences(here, there),
  ];
}

interface Both {
  readonly here: Value;
  readonly there: Value;
}

function rootOf(document: ConfigDocument): Value | undefined {
  return document.root && new Value(document.text, document.root, []);
}

/** Something that is on or off, and protects when it is on. */
function flag({ here, there }: Both, path: Path): Difference {
  const [own, other] = [here, there].map((root) => root.at(...path)?.asBoolean() === true);
  const name = String(path.at(-1));
  if (own === other) return { path, stands: 'same', said: t('{0}: the same', name) };
  return own
    ? { path, stands: 'more', said: t('{0} is set; by default it is not', name) }
    : { path, stands: 'less', said: t('{0} is not set; by default it is', name) };
}

function list({ here, there }: Both, path: Path, items: 'protect' | 'permit'): Difference {
  const of = (root: Value) => root.at(...path)?.strings() ?? [];
  return told(path, apart(of(here), of(there)), items);
}

function namespaces({ here, there }: Both): Difference {
  const of = (root: Value) =>
    (root.at('linux', 'namespaces')?.items() ?? []).flatMap((one) => one.at('type')?.asString() ?? []);
  return told(['linux', 'namespaces'], apart(of(here), of(there)), 'protect');
}

function seccomp({ here, there }: Both): Difference {
  const path = ['linux', 'seccomp'];
  const [own, other] = [allowedCalls(here), allowedCalls(there)];
  if (own === undefined && other === undefined) return { path, stands: 'same', said: t('{0}: the same', 'seccomp') };
  if (other === undefined)
    return { path, stands: 'more', said: t('There is a seccomp filter; by default there is none') };
  if (own === undefined)
    return { path, stands: 'less', said: t('Every system call can be made; by default {0} can', other.length) };
  return told(path, apart(own, other), 'permit');
}

/** More names than this are told as a number. */
const mostNames = 8;

function told(path: Path, difference: ReturnType<typeof apart>, items: 'protect' | 'permit'): Difference {
  const stands = standsOf(difference, items);
  const name = String(path.at(-1));
  if (stands === 'same') return { path, stands, said: t('{0}: the same', name) };
  const parts = [
    ...(difference.added.length > 0 ? [t('besides the default {0}', listed(difference.added, mostNames))] : []),
    ...(difference.lacking.length > 0 ? [t('without {0}', listed(difference.lacking, mostNames))] : []),
  ];
  return { path, stands, said: t('{0}: {1}', name, parts.join('; ')) };
}
