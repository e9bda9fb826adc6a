import { t } from '../../l10n/l10n';
import type { Harden } from './change';
import { objectOnce } from './once';
import { setKey } from './place';

/** prctl(2), PR_SET_NO_NEW_PRIVS, which `runc spec` sets. */
export const setNoNewPrivileges: Harden = function* ({ context }) {
  const process = objectOnce(context.root, 'process');
  const written = process?.entry('noNewPrivileges')?.value;
  if (!process || written?.asBoolean() === true || (written && !/^(?:false|null)$/.test(written.literal))) return;
  const edits = setKey(context.document.text, process, 'noNewPrivileges', true);
  if (edits.length === 0) return;
  yield {
    title: t('Set {0}', 'noNewPrivileges'),
    why: t('Programs with a set-user-ID bit, as sudo and su have, give nobody more rights any more.'),
    path: [...process.path, 'noNewPrivileges'],
    edits,
  };
};
