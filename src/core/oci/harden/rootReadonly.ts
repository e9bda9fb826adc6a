import { t } from '../../l10n/l10n';
import type { Harden } from './change';
import { objectOnce } from './once';
import { setKey } from './place';

/** `runc spec` does it; most images write somewhere in their root file system, so that it is for the strict only. */
export const setRootReadonly: Harden = function* ({ context, level }) {
  const root = objectOnce(context.root, 'root');
  const written = root?.entry('readonly')?.value;
  if (level !== 'strict' || !root || (written && !/^(?:false|null)$/.test(written.literal))) return;
  const edits = setKey(context.document.text, root, 'readonly', true);
  if (edits.length === 0) return;
  yield {
    title: t('Make the root file system read-only'),
    why: t('Who breaks into the program cannot change it. What it writes needs mounts of its own.'),
    path: [...root.path, 'readonly'],
    edits,
  };
};
