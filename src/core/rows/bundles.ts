import { basename } from 'node:path/posix';
import { t } from '../l10n/l10n';
import type { Bundle } from '../runtime/bundle';
import type { KnownContainer } from '../runtime/listContainers';
import type { Keeper, StateRoot } from '../runtime/stateRoots';
import { byName } from '../text/byName';
import { formatTime } from '../text/formatTime';
import { lastLine } from '../text/lastLine';
import { commandLine } from '../text/quote';
import { facts, noRows, type Row, shown } from './row';
import { runtimeIcon, runtimeWord } from './runtimeState';

/** What the OCI Bundles view shows. */
export interface BundlesPicture {
  readonly bundles: readonly BundleSeen[];
  readonly containers: readonly KnownContainer[];
  /** Runtimes that could not be asked, and what they said. */
  readonly failures: readonly { readonly root: StateRoot; readonly why: string }[];
  /** Root has containers that this user may not see. */
  readonly rootUnseen: boolean;
}

/** A bundle of the workspace, and how it is called there. */
export interface BundleSeen {
  readonly bundle: Bundle;
  /** Its folder as the workspace calls it: `labs/bb8`. */
  readonly name: string;
}

/**
 * The rows: the bundles of the workspace with their containers in them, then the containers whose bundle is elsewhere, those
 * of a person first and those of engines in groups of their own.
 */
export function bundleRows({ bundles, containers, failures, rootUnseen }: BundlesPicture): readonly Row[] {
  const paths = new Set(bundles.map(({ bundle }) => bundle.path));
  const elsewhere = containers.filter(({ bundle }) => !paths.has(bundle)).toSorted(byId);
  const groups = [...new Set(elsewhere.map(groupOf))].filter((key) => key !== 'user');
  const membersOf = (key: string) => elsewhere.filter((container) => groupOf(container) === key);
  return [
    ...bundles.toSorted((left, right) => byName(left.name, right.name)).map((seen) => bundleRow(seen, containers)),
    ...membersOf('user').map((container) => containerRow(container, '')),
    ...groups.map((key) => groupRow(key, membersOf(key))),
    ...failures.map(failureRow),
    ...(rootUnseen ? [unseenRow()] : []),
  ];
}

const byId = (left: KnownContainer, right: KnownContainer): number => byName(left.id, right.id);

function groupOf({ keeper, namespace }: KnownContainer): string {
  return keeper === 'user' ? 'user' : `${keeper}:${namespace}`;
}

function bundleRow({ bundle, name }: BundleSeen, containers: readonly KnownContainer[]): Row {
  const own = containers.filter((container) => container.bundle === bundle.path).toSorted(byId);
  const label = shown(name);
  const problems = problemWords(bundle);
  const rootfs = bundle.hasRootfs ? ownerWords(bundle) : t('no rootfs');
  const states = own.map(({ id, status }) => `${shown(id, 30)} ${runtimeWord(status)}`).join(', ');
  const runs = own.some(({ status }) => status === 'running' || status === 'paused');
  return {
    id: `bundle:${bundle.path}`,
    label,
    description: facts(states, problems, rootfs),
    icon: bundleIcon(bundle, runs),
    spoken: [label, t('OCI bundle'), states, problems, rootfs].filter(Boolean).join(', '),
    context: bundle.hasRootfs ? 'bundle' : 'bundle.noRootfs',
    expansion: own.length > 0 ? 'expanded' : 'none',
    subject: { kind: 'bundle', path: bundle.path },
    tooltip: () => [
      [t('OCI bundle'), bundle.path],
      [t('Runs'), commandLine(bundle.args)],
      [t('Root file system'), bundle.hasRootfs ? bundle.rootfs : t('{0}: not there', bundle.rootfs)],
      [t('Owner of the rootfs'), ownerReason(bundle)],
      [t('Terminal'), bundle.terminal ? t('yes') : t('no')],
      ...bundle.errors.slice(0, 5).map(({ message }): readonly [string, string] => [t('Error'), message]),
      [t('Warnings'), bundle.warnings === 0 ? '' : String(bundle.warnings)],
    ],
    children: () => own.map((container) => containerRow(container, `bundle:${bundle.path}/`)),
  };
}

/** The shape says what matters most: an error before a run, then that it runs. */
function bundleIcon(bundle: Bundle, runs: boolean): Row['icon'] {
  if (bundle.errors.length > 0) return { shape: 'error', color: 'list.errorForeground' };
  if (!bundle.hasRootfs) return { shape: 'warning', color: 'list.warningForeground' };
  return runs ? { shape: 'folder-active', color: 'testing.iconPassed' } : { shape: 'folder-library' };
}

/** Whether root's container would find files that are not root's in its root file system. */
function isForeign({ rootfsOwner, hasUserNamespace }: Bundle): boolean {
  return rootfsOwner !== undefined && rootfsOwner !== 0 && !hasUserNamespace;
}

function ownerWords(bundle: Bundle): string {
  return isForeign(bundle) ? t("rootfs is not root's") : '';
}

function ownerReason(bundle: Bundle): string {
  if (!isForeign(bundle)) return '';
  return t(
    'User {0} of this machine. Without a user namespace, root in the container is root here: that user could change what root runs, and programs that mind the owner of their files (sudo, ssh, su) refuse.',
    bundle.rootfsOwner ?? 0,
  );
}

function problemWords({ errors, warnings }: Bundle): string {
  const words = errors.length === 1 ? t('1 error') : errors.length > 1 ? t('{0} errors', errors.length) : '';
  const warned = warnings === 1 ? t('1 warning') : warnings > 1 ? t('{0} warnings', warnings) : '';
  return [words, warned].filter(Boolean).join(', ');
}

function containerRow(container: KnownContainer, prefix: string): Row {
  const { id, status, pid, bundle, runtime, keeper, owner } = container;
  const label = shown(id.length === 64 && keeper !== 'user' ? id.slice(0, 12) : id);
  const state = runtimeWord(status);
  const process = pid > 0 ? t('process {0}', pid) : '';
  return {
    id: `${prefix}runtime:${container.ofRoot ? 'root' : 'user'}:${runtime.program}:${runtime.root ?? ''}:${id}`,
    label,
    description: facts(state, process, shown(basename(runtime.program)), prefix === '' ? shown(bundle) : ''),
    icon: runtimeIcon(status),
    spoken: [label, t('container of {0}', basename(runtime.program)), state, process].filter(Boolean).join(', '),
    context: keeper === 'user' ? `runtimeContainer.${status}` : `runtimeContainer.${status}.readOnly`,
    expansion: 'none',
    subject: { kind: 'runtime-container', id, ...runtime, ofRoot: container.ofRoot },
    tooltip: () => [
      [t('Container'), id],
      [t('State'), state],
      [t('Process'), pid > 0 ? String(pid) : ''],
      [t('Bundle'), bundle],
      [t('Created'), formatTime(container.created)],
      [t('Owner'), owner],
      [t('Runtime'), runtime.program],
      [t('Read-only'), keeper === 'user' ? '' : keeperReason(keeper)],
      [t('Command'), commandLine([runtime.program, ...(runtime.root ? ['--root', runtime.root] : []), 'state', id])],
    ],
    children: noRows,
  };
}

function groupRow(key: string, members: readonly KnownContainer[]): Row {
  const [keeper, namespace] = key.split(':') as [Exclude<Keeper, 'user'>, string];
  const label = t('Containers of {0}', keeperNames[keeper]);
  const count = String(members.length);
  return {
    id: `runtime-group:${key}`,
    label,
    description: facts(shown(namespace), count, t('read-only')),
    icon: { shape: 'lock' },
    spoken: [label, namespace, t('group'), count, t('read-only')].filter(Boolean).join(', '),
    context: 'runtimeGroup',
    expansion: 'collapsed',
    subject: { kind: 'group', containerIds: members.map(({ id }) => id) },
    tooltip: () => [
      [label, count],
      [t('Read-only'), keeperReason(keeper)],
    ],
    children: () => members.map((container) => containerRow(container, `runtime-group:${key}/`)),
  };
}

function keeperReason(keeper: Keeper): string {
  return t(
    '{0} looks after this container: what is done to it behind its back, it does not know.',
    keeperNames[keeper],
  );
}

const keeperNames: Readonly<Record<Keeper, string>> = {
  docker: 'Docker',
  containerd: 'containerd',
  podman: 'Podman',
  user: '',
};

function failureRow({ root, why }: BundlesPicture['failures'][number]): Row {
  const label = t('{0} could not be asked', basename(root.runtime.program));
  const words = shown(lastLine(why));
  return {
    id: `runtime-failure:${root.runtime.program}:${root.runtime.root ?? ''}`,
    label,
    description: words,
    icon: { shape: 'warning', color: 'list.warningForeground' },
    spoken: `${label}, ${words}`,
    context: 'runtimeFailure',
    expansion: 'none',
    subject: { kind: 'group', containerIds: [] },
    tooltip: () => [
      [t('Runtime'), root.runtime.program],
      [t('Root of its state'), root.runtime.root ?? ''],
      [t('Answer'), why],
    ],
    children: noRows,
  };
}

function unseenRow(): Row {
  const label = t('Containers of root');
  const words = t('only root may see them');
  return {
    id: 'runtime-unseen',
    label,
    description: words,
    icon: { shape: 'lock' },
    spoken: `${label}, ${words}`,
    context: 'runtimeUnseen',
    expansion: 'none',
    subject: { kind: 'group', containerIds: [] },
    tooltip: () => [[label, t('Runtimes keep the state of what root runs where only root may look.')]],
    children: noRows,
  };
}
