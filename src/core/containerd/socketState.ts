import { lookAtSocket } from '../engine/socketFacts';
import { t } from '../l10n/l10n';
import { ContainerdError } from './errors';

/** Where containerd listens when nobody says otherwise (containerd(8), `--address`). */
export const defaultAddress = '/run/containerd/containerd.sock';

/** Docker's own containerd: dockerd starts one when none runs at the default address (dockerd(8), `--containerd`). */
const dockers = '/var/run/docker/containerd/containerd.sock';

/** Where other programs keep a containerd of their own, with who does. */
const others: readonly (readonly [string, string])[] = [
  ['/run/k3s/containerd/containerd.sock', 'k3s'],
  ['/var/snap/microk8s/common/run/containerd.sock', 'MicroK8s'],
];

/** A socket that a containerd may listen at, and whose it is. */
export interface KnownSocket {
  readonly address: string;
  readonly whose: string;
}

/** The addresses worth a look, most likely first. `runtimeFolder` is XDG_RUNTIME_DIR: rootless Docker is there. */
export function knownSockets(setting: string, runtimeFolder?: string): readonly KnownSocket[] {
  const all: readonly KnownSocket[] = [
    { address: setting, whose: t('from the setting') },
    { address: defaultAddress, whose: t('the default') },
    { address: dockers, whose: t("Docker's own") },
    ...(runtimeFolder === undefined || runtimeFolder === ''
      ? []
      : [{ address: `${runtimeFolder}/docker/containerd/containerd.sock`, whose: t("rootless Docker's own") }]),
    ...others.map(([address, whose]) => ({ address, whose })),
  ];
  return all.filter(({ address }, index) => all.findIndex((one) => one.address === address) === index);
}

/** Looks at a socket before it is opened: rejects with a ContainerdError that says who may, where nothing can come of it. */
export async function checkSocket(address: string): Promise<void> {
  const facts = await lookAtSocket(address);
  if (facts.is === 'absent') throw new ContainerdError('absent', address);
  if (facts.is === 'hidden') throw new ContainerdError('denied', address);
  if (facts.is === 'other') throw new ContainerdError('not-a-socket', address);
}

/** Who may open a socket, in words: "root:root, mode 660"; empty when that cannot be seen. */
export async function socketOwner(address: string): Promise<string> {
  const facts = await lookAtSocket(address);
  if (facts.is !== 'socket') return '';
  return facts.groupMayOpen
    ? t('it belongs to {0}, and the group {1} may open it', facts.owner, facts.group)
    : t('it belongs to {0}, and nobody else may open it', facts.owner);
}
