import { manual, type Manual, type Written } from './manual';
import { accounts } from './manuals/accounts';
import { archives } from './manuals/archives';
import { builtins } from './manuals/builtins';
import { containerd } from './manuals/containerd';
import { docker } from './manuals/docker';
import { dockerLike } from './manuals/dockerLike';
import { files } from './manuals/files';
import { ifconfig } from './manuals/ifconfig';
import { imageTools } from './manuals/imageTools';
import { ip } from './manuals/ip';
import { machine } from './manuals/machine';
import { namespaces } from './manuals/namespaces';
import { networkTools } from './manuals/networkTools';
import { packages } from './manuals/packages';
import { processes } from './manuals/processes';
import { runc } from './manuals/runc';
import { shellTools } from './manuals/shellTools';
import { system } from './manuals/system';
import { textTools } from './manuals/textTools';
import { transfer } from './manuals/transfer';

/** Every program that Stevedore can explain. */
export const written: Readonly<Record<string, Written>> = {
  docker,
  ip,
  ...ifconfig,
  ...dockerLike,
  ...runc,
  ...containerd,
  ...imageTools,
  ...packages,
  ...files,
  ...system,
  ...shellTools,
  ...transfer,
  ...namespaces,
  ...accounts,
  ...archives,
  ...builtins,
  ...machine,
  ...networkTools,
  ...processes,
  ...textTools,
};

const read = new Map<string, Manual>();

/** The manual of a program by its name; undefined where there is none. A table is read when it is first asked for. */
export function manualOf(program: string): Manual | undefined {
  const known = read.get(program);
  if (known || !Object.hasOwn(written, program)) return known;
  const one = written[program];
  if (!one) return undefined;
  const made = manual(one.table, one.habits);
  read.set(program, made);
  return made;
}
