import { valid } from 'semver';
import type { Value } from './syntax/value';

/** `ociVersion` where it is a version in SemVer 2.0.0 form, else undefined. A `v` in front is none. */
export function specVersion(root: Value): string | undefined {
  const written = root.at('ociVersion')?.asString();
  return written !== undefined && valid(written) === written.split('+')[0] ? written : undefined;
}

/** Whether a version is older than one that brought something. What comes before a release (`-dev`) counts as that release. */
export function isOlder(version: string, since: string): boolean {
  const own = numbersOf(version);
  const other = numbersOf(since);
  const at = own.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (own[at] ?? 0) < (other[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(/[-+]/, 1)[0]?.split('.').map(Number) ?? [];
}
