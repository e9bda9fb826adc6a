import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { fourWaysMarkdown } from '../../core/fourWays/markdown';
import { runFourWays, type WayResult } from '../../core/fourWays/fourWays';
import { portraitOf } from '../../core/fourWays/portrait';
import type { Way } from '../../core/fourWays/way';
import type { Host } from '../../core/host/host';
import { t, useBundle } from '../../core/l10n/l10n';
import { comparableConfig } from '../../core/runtime/comparable';
import { messageText } from '../../core/text/message';
import { LiveDocuments } from '../../ui/documents';
import { rootHost } from '../../ui/rootHost';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { findWays } from './findWays';
import { SavedImage } from './savedImage';

/** Runs an image in every way that is there, and shows what differs. */
export interface FourWays {
  /** On an image's row. */
  call(argument: unknown): Promise<void>;
  dispose(): void;
}

export function createFourWays(services: Services): FourWays {
  // This entry has translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const texts = new Map<string, string>();
  const documents = new LiveDocuments('stevedore-four-ways', (uri) => texts.get(uri.path) ?? '');
  const keep = (path: string, text: string): vscode.Uri => {
    texts.set(path, text);
    const uri = vscode.Uri.from({ scheme: documents.scheme, path });
    documents.update(uri);
    return uri;
  };
  return {
    dispose: () => documents.dispose(),
    async call(argument) {
      const image = imageOf(argument);
      if (image === undefined) throw new Error(t('Choose it from the menu of an image.'));
      if (!mayChange()) return;
      const results = await run(services, image);
      if (!results) return;
      const { found, text } = results;
      await vscode.commands.executeCommand('markdown.showPreview', keep('/four-ways.md', text));
      await offerConfigs(found, keep);
    },
  };
}

function imageOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('row' in argument)) return undefined;
  const { subject } = (argument as Node).row;
  return subject.kind === 'image' ? subject.reference : undefined;
}

interface Results {
  readonly found: readonly WayResult[];
  readonly text: string;
}

async function run(services: Services, image: string): Promise<Results | undefined> {
  const { engine } = (await services.window.looking()).target;
  const id = `stevedore-four-ways-${randomBytes(3).toString('hex')}`;
  const archive = new SavedImage(engine, image);
  const { ways, missing } = await findWays(services, { engine, image, id, archive });
  const why = t(
    'Containers are made of {0} in {1} ways, read as root, and removed again.',
    image,
    ways(services.window.host).length,
  );
  const lines = ways(services.window.host).flatMap((way) => way.lines);
  const host = await rootHost(services, { why, lines });
  if (!host) return undefined;
  const title = messageText(t('Running {0} in several ways', image));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (shown, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    archive.signal = abort.signal;
    try {
      return await results(host, ways(host), {
        image,
        missing,
        signal: abort.signal,
        onWay: ({ name }) => shown.report({ message: name }),
      });
    } catch (error) {
      // Everything was removed, and that is what somebody who cancels wants.
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      await archive.remove();
    }
  });
}

async function results(
  host: Host,
  ways: readonly Way[],
  options: {
    readonly image: string;
    readonly missing: readonly string[];
    readonly signal: AbortSignal;
    readonly onWay: (way: Way) => void;
  },
): Promise<Results> {
  const { image, missing, signal, onWay } = options;
  const found = await runFourWays(ways, { host, signal, onWay });
  const own = await portraitOf(host, process.pid, signal);
  const notHere =
    missing.length === 0 ? '' : `\n## ${t('What is not here')}\n\n${missing.map((one) => `- ${one}`).join('\n')}\n`;
  return { found, text: fourWaysMarkdown(image, found, own.namespaces) + notHere };
}

/** Two of the configs side by side, as often as somebody wants to see them. */
async function offerConfigs(
  found: readonly WayResult[],
  keep: (path: string, text: string) => vscode.Uri,
): Promise<void> {
  const configs = found.flatMap(({ name, ran }) =>
    ran?.config === undefined ? [] : [{ name, text: comparableConfig(JSON.parse(ran.config)) }],
  );
  if (configs.length < 2) return;
  const button = t('Compare Their Configs…');
  const answer = await vscode.window.showInformationMessage(t('All of them are removed again.'), button);
  if (answer !== button) return;
  const pairs = configs.flatMap((left, at) =>
    configs.slice(at + 1).map((right) => ({ label: t('{0} ↔ {1}', left.name, right.name), left, right })),
  );
  const pair = await vscode.window.showQuickPick(pairs, { placeHolder: t('Which two?') });
  if (!pair) return;
  const [left, right] = [pair.left, pair.right].map(({ name, text }) => keep(`/${name}/config.json`, text));
  await vscode.commands.executeCommand('vscode.diff', left, right, pair.label);
}
