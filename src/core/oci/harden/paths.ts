import { t } from '../../l10n/l10n';
import { inReadersLanguage, type Meaning } from '../../l10n/meaning';
import { maskedPaths, readonlyPaths, thermalAbout } from '../defaults/paths';
import { missingPaths } from '../rules/advice/protectedPaths';
import type { Value } from '../syntax/value';
import type { Change, Harden } from './change';
import { listed } from './listed';
import { holdsList, objectOnce } from './once';
import { appendItems, setKey } from './place';

/** Masks what runc and moby mask. Runtimes refuse that without a mount namespace (runc, validate.security). */
export const maskPaths: Harden = function* ({ context }) {
  const linux = objectOnce(context.root, 'linux');
  if (!linux || !context.namespaces.has('mount') || !holdsList(linux, 'maskedPaths')) return;
  const throttle = context.disk?.thermalThrottle ?? [];
  const wanted = [...maskedPaths, ...throttle.map((path) => ({ path, about: thermalAbout }))];
  const lacking = lackingOf(wanted, strings(linux, 'maskedPaths'));
  if (lacking.length === 0) return;
  yield {
    ...added(context.document.text, linux, 'maskedPaths', lacking),
    title: t('Mask {0}', named(lacking)),
    why: t('Engines hide these from containers: {0}.', explained(lacking)),
  };
};

/** Makes read-only what runc and moby make read-only. */
export const protectPaths: Harden = function* ({ context }) {
  const linux = objectOnce(context.root, 'linux');
  if (!linux || !context.namespaces.has('mount') || !holdsList(linux, 'readonlyPaths')) return;
  const lacking = lackingOf(readonlyPaths, strings(linux, 'readonlyPaths'), strings(linux, 'maskedPaths'));
  if (lacking.length === 0) return;
  yield {
    ...added(context.document.text, linux, 'readonlyPaths', lacking),
    title: t('Make read-only: {0}', named(lacking)),
    why: t('Who writes there changes the host: {0}.', explained(lacking)),
  };
};

interface Told {
  readonly path: string;
  readonly about: Meaning;
}

function strings(linux: Value, key: string): readonly string[] {
  return linux.at(key)?.strings() ?? [];
}

function lackingOf(wanted: readonly Told[], ...lists: readonly (readonly string[])[]): readonly Told[] {
  const lacking = new Set(
    missingPaths(
      wanted.map(({ path }) => path),
      ...lists,
    ),
  );
  return wanted.filter(({ path }) => lacking.has(path));
}

function added(text: string, linux: Value, key: string, lacking: readonly Told[]): Pick<Change, 'path' | 'edits'> {
  const paths = lacking.map(({ path }) => path);
  const list = linux.at(key);
  return { path: [...linux.path, key], edits: list ? appendItems(text, list, paths) : setKey(text, linux, key, paths) };
}

/** In a title; the reason has all of them. */
const named = (paths: readonly Told[]): string =>
  listed(
    paths.map(({ path }) => path),
    3,
  );

const explained = (paths: readonly Told[]): string =>
  paths.map(({ path, about }) => t('{0} ({1})', path, inReadersLanguage(about))).join(', ');
