import { t } from '../l10n/l10n';
import { visible } from '../text/visible';

/** runc takes ids of this length at most (libcontainer/factory_linux.go: maxIDLen), and so does a file system. */
const longest = 255;

/**
 * Why a runtime would not take this id, or undefined: runc allows letters, digits and `_+-.`, and neither `.` nor `..`
 * (libcontainer/factory_linux.go, validateID); crun makes a directory of it. What runc takes, both take.
 */
export function containerIdProblem(id: string, used: ReadonlySet<string> = new Set()): string | undefined {
  if (id === '') return t('A container needs an id.');
  if (id.includes('/')) return t('An id holds no slash: the runtime makes a directory of it.');
  if (!/^[\w+\-.]+$/.test(id) || id === '.' || id === '..')
    return t('{0} is no id: letters, digits and _ + - . are allowed.', visible(id));
  if (id.startsWith('-')) return t('An id that begins with - would be read as an option.');
  if (id.length > longest) return t('An id has at most {0} characters.', longest);
  return used.has(id) ? t('{0} is in use: remove that container first, or take another id.', id) : undefined;
}

/** An id that is free, made of the name of the bundle's folder. */
export function proposeId(folder: string, used: ReadonlySet<string>): string {
  const base =
    folder
      .replaceAll(/[^\w+\-.]/g, '-')
      .replace(/^[-.]+/, '')
      .slice(0, 60) || 'container';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!used.has(id)) return id;
  }
}
