import { lte } from 'semver';
import type { LintTarget } from '../lintContext';
import type { RuntimeName } from './verdict';

/** Whether a config is checked for a version of a runtime up to this one. A version with two numbers is its first. */
export function isAsked({ runtimes }: LintTarget, runtime: RuntimeName, last: string): boolean {
  return runtimes.some(({ name, version }) => {
    const full = version !== undefined && /^\d+\.\d+$/.test(version) ? `${version}.0` : version;
    return name === runtime && full !== undefined && /^\d+\.\d+\.\d+/.test(full) && lte(full, last);
  });
}
