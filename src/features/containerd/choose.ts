import * as vscode from 'vscode';
import { knownSockets } from '../../core/containerd/socketState';
import { lookAtSocket } from '../../core/engine/socketFacts';
import { t } from '../../core/l10n/l10n';
import { facts } from '../../core/rows/row';
import { listText } from '../../core/text/message';
import { setting } from '../../ui/settings';
import type { Looked } from './looked';

/** Lets a person choose among the sockets of containerds that are there; that of the setting is always offered. */
export async function chooseContainerd(looked: Looked): Promise<void> {
  const own = setting('containerd.address');
  const known = await Promise.all(
    knownSockets(own, process.env['XDG_RUNTIME_DIR']).map(async (socket) => ({
      ...socket,
      isThere: (await lookAtSocket(socket.address)).is !== 'absent',
    })),
  );
  const items = known
    .filter(({ address, isThere }) => isThere || address === own)
    .map(({ address, whose, isThere }) => ({
      label: listText(address),
      description: facts(whose, isThere ? '' : t('nobody is there'), address === looked.address ? t('shown now') : ''),
      address,
    }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which containerd is to be shown?') });
  if (picked) await looked.choose(picked.address === own ? undefined : picked.address);
}
