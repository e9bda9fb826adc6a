import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../../core/host/host';
import { t } from '../../core/l10n/l10n';
import { bundleFromContainer } from '../../core/runtime/make/fromContainer';
import { bundleFromImage } from '../../core/runtime/make/fromImage';
import { bundleFromLayout } from '../../core/runtime/make/fromLayout';
import { bundleFromNothing } from '../../core/runtime/make/fromNothing';
import { bundleFromRegistry } from '../../core/runtime/make/fromRegistry';
import type { LayoutImage } from '../../core/runtime/make/layout';
import { makeLines } from '../../core/runtime/make/lines';
import type { Made, Making } from '../../core/runtime/make/making';
import { realConfig } from '../../core/runtime/realConfig';
import { explain } from '../../core/target/explain';
import { listText, messageText } from '../../core/text/message';
import { isCancelled, reportProblem } from '../../ui/report';
import { rootHost } from '../../ui/rootHost';
import { chosenRuntime } from '../../ui/runtime';
import type { Services } from '../../ui/services';
import { progressOf } from './progress';
import { installRemedy } from './install';
import type { MakeRequest, MakeSource } from './request';

/** Makes the bundle, writes the lines for it into the journal, and opens its config. */
export async function makeBundle(services: Services, request: MakeRequest): Promise<void> {
  const { source, target } = request;
  const title = t('Making bundle {0}', target);
  const lines = makeLines(source, request);
  const choice = { name: t('this machine'), cliEnvironment: {} };
  try {
    const host = source.way === 'container' ? await hostThatReads(services, source.id) : services.window.host;
    if (!host) return;
    const made = await progressOf(title, (report) =>
      start({ services, source, host }, { ...makingOf(request), ...report }),
    );
    if (!made) return;
    for (const argv of lines) services.journal.recordLine(choice, { title, argv });
    await shown(made);
  } catch (error) {
    if (isCancelled(error)) return;
    for (const argv of lines.slice(0, 1)) services.journal.recordLine(choice, { title, argv, error });
    services.log.error(title, error);
    reportProblem(services.log, t('{0}: {1}', title, explain(error)), await installRemedy(services.window.host, error));
  }
}

function makingOf({ target, rootless }: MakeRequest): Omit<Making, 'signal'> {
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()];
  return { target, terminal: true, keepOwners: uid === 0 && !rootless, ...(rootless && { rootless: { uid, gid } }) };
}

interface From {
  readonly services: Services;
  readonly source: MakeSource;
  readonly host: Host;
}

async function start({ services, source, host }: From, making: Making): Promise<Made | undefined> {
  switch (source.way) {
    case 'nothing':
      return bundleFromNothing(host, { runtime: await chosenRuntime(services), rootfs: source.rootfs }, making);
    case 'image':
      return bundleFromImage((await services.window.looking()).target.engine, source.id, making);
    case 'registry':
      return bundleFromRegistry(host, source.reference, making);
    case 'layout':
      return bundleFromLayout(source.layout, chooseImage, making);
    case 'container':
      return bundleFromContainer({ engine: (await services.window.looking()).target.engine, host }, source.id, making);
  }
}

async function chooseImage(images: readonly LayoutImage[]): Promise<LayoutImage | undefined> {
  const items = images.map((image) => ({
    label: listText(image.tag === '' ? image.digest : image.tag),
    description: listText(image.tag === '' ? '' : image.digest.slice(0, 19)),
    image,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which image?') }))?.image;
}

/** The machine as somebody who may read the config that the shim of a container has: as this user, or as root. */
async function hostThatReads(services: Services, id: string): Promise<Host | undefined> {
  const { host } = services.window;
  const real = await realConfig(host, { id }, AbortSignal.timeout(20_000));
  if (real.is === 'read' || real.cause !== 'not-allowed') return host;
  const why = t('The config that a runtime was given is in a folder that only root can open.');
  return rootHost(services, {
    why,
    lines: [`cat /run/containerd/io.containerd.runtime.v2.task/moby/${id}/config.json`],
  });
}

/** Opens the config; what differs from what it was made of is told with a way to read it. */
async function shown({ bundle, notes }: Made): Promise<void> {
  await vscode.commands.executeCommand('stevedore.bundles.refresh').then(undefined, () => undefined);
  // As a person opens it: VS Code keeps what an extension opened for minutes, and with it the language server.
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(join(bundle, 'config.json')), { preview: false });
  if (notes.length === 0) return;
  const button = t('Show What Differs');
  const text = t('{0} is made. {1} things are otherwise than in what it was made of.', bundle, notes.length);
  void vscode.window.showInformationMessage(messageText(text), button).then(async (answer) => {
    if (answer !== button) return;
    const content = [`# ${bundle}`, '', ...notes.map((note) => `- ${note}`), ''].join('\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content }));
  });
}
