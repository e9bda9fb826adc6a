import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../../core/host/host';
import { t } from '../../core/l10n/l10n';
import { planLines } from '../../core/plan/render/lines';
import { judgeRootfs, machineFacts } from '../../core/runtime/ownership/judgeRootfs';
import { giveToRoot, holding, type Owners, ownersQuestion } from '../../core/runtime/ownership/owners';
import { listText, messageText } from '../../core/text/message';
import { act } from '../../ui/act';
import { rootHost } from '../../ui/rootHost';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';

/** Counts what in a bundle's root file system is not root's, says why that matters, and gives it to root when asked to. */
export async function fixOwnership(services: Services, asked: unknown): Promise<void> {
  const bundle = bundleOf(asked);
  if (bundle === undefined) {
    void vscode.window.showInformationMessage(t('Choose a bundle in the OCI Bundles view.'));
    return;
  }
  const judged = await judgeRootfs(bundle, await machineFacts());
  if (judged.is === 'refused') {
    void vscode.window.showErrorMessage(messageText(judged.why));
    return;
  }
  const { path, handle } = judged;
  try {
    const held = holding(services.window.host, path, handle.fd);
    const owners = await count(held, path);
    if (owners.foreign === 0) {
      void vscode.window.showInformationMessage(messageText(t('Everything in {0} is root’s.', path)));
      return;
    }
    const plan = giveToRoot({ bundle, rootfs: path }, owners.foreign);
    if (!(await isTyped(basename(bundle), path, owners))) return;
    const why = t('Only root can give files to root.');
    const root = await rootHost(services, { why, lines: planLines(plan) });
    if (!root) return;
    // What goes was told, and agreed to by typing the name: it is not asked a second time.
    const { title, subject, steps } = plan;
    const place = { name: t('this machine'), host: holding(root, path, handle.fd) };
    await act(services, [{ title, subject, steps }], { view: 'stevedore.bundles', doing: title, place });
  } finally {
    await handle.close();
  }
}

function bundleOf(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined;
  if ('path' in asked && typeof asked.path === 'string') return asked.path;
  if (!('row' in asked)) return undefined;
  const { subject } = (asked as Node).row;
  return subject.kind === 'bundle' ? subject.path : undefined;
}

async function count(host: Host, path: string): Promise<Owners> {
  const { command, parse } = ownersQuestion(path);
  return parse((await host.run(command, AbortSignal.timeout(60_000))).stdout);
}

/** Owners that are named; the others are only counted. */
const mostNamed = 3;

/** Dangerous: the name of the bundle is typed. */
async function isTyped(name: string, path: string, { foreign, by }: Owners): Promise<boolean> {
  const named = by.slice(0, mostNamed).map(([owner, number]) => `${owner} (${number})`);
  const owners = listText([...named, ...(by.length > mostNamed ? ['…'] : [])].join(', '));
  const why = t(
    'runc as root takes owners as they are: root of the container would not own its own files, and user {0} of this machine could change what root runs.',
    by[0]?.[0].split(':')[0] ?? '?',
  );
  const typed = await vscode.window.showInputBox({
    title: t('Give {0} files in {1} to root?', foreign, listText(path)),
    prompt: t('Now: {0}. {1} Type {2} to go on.', owners, why, listText(name)),
    ignoreFocusOut: true,
    validateInput: (text) => (text === name ? undefined : t('Type {0} to go on.', listText(name))),
  });
  return typed === name;
}
