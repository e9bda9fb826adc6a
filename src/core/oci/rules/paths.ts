import type { LintContext } from '../lintContext';

/** Whether a path of a POSIX system begins at its root. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** A path without doubled and trailing slashes, `.` and `..`, as path.Clean of Go makes it. */
export function normalised(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else steps.pop();
  }
  return `/${steps.join('/')}`;
}

/** Whether a normalised path lies below another. */
export function isWithin(path: string, parent: string): boolean {
  return path !== parent && path.startsWith(parent === '/' ? '/' : `${parent}/`);
}

/** Whether paths and ids of the platform are those of POSIX. */
export function isPosix({ platform }: LintContext): boolean {
  return platform !== 'windows';
}
