import { accountRows } from '../../oci/disk/accounts';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';

/** Whom a process runs as: `process.user` of a config, and the home that passwd(5) tells. */
export interface ProcessUser {
  readonly uid: number;
  readonly gid: number;
  readonly additionalGids: readonly number[];
  /** Absent for a number that passwd does not know. */
  readonly home?: string;
}

/** The account files of a root file system; empty where there is none. */
export interface AccountFiles {
  readonly passwd: string;
  readonly group: string;
}

/** What was found, or why there is nobody of that name. */
export type FoundUser =
  { readonly is: 'found'; readonly user: ProcessUser } | { readonly is: 'unknown'; readonly why: string };

/** The largest number of a user or group that runtimes take (moby, sys/user: int32). */
const largest = 2_147_483_647;

/**
 * Who `user` of an image config is (image-spec, conversion.md; resolved as runc's and moby's sys/user do). A name has to be in
 * the files; a number need not. Without a group, the user's own counts, and those in which group(5) lists the user; with one,
 * that group alone.
 */
export function findUser(user: string, files: AccountFiles): FoundUser {
  const [userPart = '', groupPart = ''] = user.split(':', 2);
  const accounts = accountRows(files.passwd).map(([name = '', , uid = '', gid = '', , home = '']) => ({
    name,
    uid,
    gid,
    home,
  }));
  const wanted = userPart === '' ? '0' : userPart;
  const account = accounts.find(
    ({ name, uid }) => name === wanted || (isNumber(wanted) && Number(uid) === Number(wanted)),
  );
  const uid = account ? Number(account.uid) : numberOf(wanted);
  if (uid === undefined)
    return unknown(t('There is no user {0} in /etc/passwd of this root file system.', visible(wanted)));
  const groups = accountRows(files.group).map(([name = '', , gid = '', members = '']) => ({
    name,
    gid,
    members: members.split(','),
  }));
  const home = account === undefined || account.home === '' ? {} : { home: account.home };
  if (groupPart === '') {
    const also = account ? groups.filter(({ members }) => members.includes(account.name)) : [];
    const additionalGids = also.map(({ gid }) => Number(gid)).filter(Number.isInteger);
    return { is: 'found', user: { uid, gid: account ? Number(account.gid) || 0 : 0, additionalGids, ...home } };
  }
  const group = groups.find(
    ({ name, gid }) => name === groupPart || (isNumber(groupPart) && Number(gid) === Number(groupPart)),
  );
  const gid = group ? Number(group.gid) : numberOf(groupPart);
  if (gid === undefined)
    return unknown(t('There is no group {0} in /etc/group of this root file system.', visible(groupPart)));
  return { is: 'found', user: { uid, gid, additionalGids: [], ...home } };
}

const unknown = (why: string): FoundUser => ({ is: 'unknown', why });
const isNumber = (word: string): boolean => /^\d+$/.test(word);

function numberOf(word: string): number | undefined {
  return isNumber(word) && Number(word) <= largest ? Number(word) : undefined;
}

/** The group of a process is also one of its further groups, as an engine has it (moby, daemon/oci_linux.go, since CVE-2022-36109). */
export function withOwnGroup(user: ProcessUser): ProcessUser {
  return { ...user, additionalGids: [...new Set([user.gid, ...user.additionalGids])] };
}
