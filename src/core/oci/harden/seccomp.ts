import { t } from '../../l10n/l10n';
import { defaultSeccomp, type Seccomp } from '../defaults/seccomp';
import { boundingAfter } from './capabilities';
import { isOlder } from '../specVersion';
import type { LintContext } from '../lintContext';
import type { Harden } from './change';
import { objectOnce } from './once';
import { setKey } from './place';

/** Adds Docker's profile, for the capabilities that the container has then. A filter that is there is the author's, and stays. */
export const addSeccomp: Harden = function* (asked) {
  const { context, arch } = asked;
  const linux = objectOnce(context.root, 'linux');
  if (!linux || linux.at('seccomp')) return;
  const profile = defaultSeccomp(boundingAfter(asked), arch);
  const edits = setKey(context.document.text, linux, 'seccomp', profile);
  if (edits.length === 0) return;
  yield {
    title: t("Add Docker's default seccomp profile"),
    why: [allowed(profile), ...(isNewer(context, profile) ? [newer()] : [])].join(' '),
    path: [...linux.path, 'seccomp'],
    edits,
  };
};

const allowed = ({ syscalls }: Seccomp): string =>
  t(
    '{0} system calls stay allowed, those of the capabilities that are there among them; all others fail with EPERM.',
    syscalls[0]?.names.length ?? 0,
  );

/** Without errnoRet clone3 would fail with EPERM, and with it every thread of programs that are linked with glibc 2.34 or later. */
const isNewer = ({ version }: LintContext, { syscalls }: Seccomp): boolean =>
  version !== undefined && isOlder(version, '1.1.0') && syscalls.some(({ errnoRet }) => errnoRet !== undefined);

const newer = (): string =>
  t('It needs errnoRet, which is newer than ociVersion says: runc 1.1.5 and crun 1.8.1 have it.');
