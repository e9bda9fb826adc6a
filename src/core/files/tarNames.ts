import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { hostile, tarLimits } from './tarLimits';

/**
 * The parts of a name in an archive, below the folder that it is unpacked in. Throws a FileError `hostile` for names that
 * are absolute, go up, hold what no name can hold, or are longer than a file system takes.
 */
export function safeParts(name: string): readonly string[] {
  const whole = visible(name).slice(0, 200);
  if (name.startsWith('/')) throw hostile(t('{0} is an absolute name', whole));
  if (Buffer.byteLength(name) > tarLimits.name)
    throw hostile(t('a name of it has more than {0} bytes', tarLimits.name));
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw hostile(t('{0} leads out of the folder', whole));
  if (parts.some((part) => part.includes('\0'))) throw hostile(t('{0} is no name', whole));
  if (parts.length > tarLimits.depth || parts.some((part) => Buffer.byteLength(part) > tarLimits.part))
    throw hostile(t('{0} is longer than names can be', whole));
  return parts;
}

/**
 * Whether a link stays inside of what is unpacked: relative, and never above the folder on its way, since what stands on
 * the way may itself be a link.
 */
export function staysInside(link: readonly string[], target: string): boolean {
  if (target === '' || target.startsWith('/') || target.includes('\0')) return false;
  let depth = link.length - 1;
  let down = false;
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') {
      down = true;
      depth += 1;
      continue;
    }
    // `a/..` is where `a` is only when `a` is no link: nobody can know that before the end.
    if (down) return false;
    depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}
