import * as vscode from 'vscode';
import type { Progress } from '../../core/demonstration/markdown';
import { demonstrationMarkdown } from '../../core/demonstration/markdown';
import { t, useBundle } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { LiveDocuments } from '../../ui/documents';
import { rootHost } from '../../ui/rootHost';
import { chosenRuntime } from '../../ui/runtime';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { inLab } from './inLab';

/** Ends the daemons of a lab one after the other, and shows which containers live on. */
export interface DemonstrationCommand {
  call(): Promise<void>;
  dispose(): void;
}

export function createDemonstration(services: Services): DemonstrationCommand {
  // This entry has translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  let text = '';
  let running: Promise<void> | undefined;
  const documents = new LiveDocuments('stevedore-demonstration', () => text);
  const uri = vscode.Uri.from({ scheme: documents.scheme, path: `/${t('Who lives on')}.md` });
  const show = (progress: Progress): void => {
    text = demonstrationMarkdown(progress);
    documents.update(uri);
  };
  const begin = async (): Promise<void> => {
    const how = await agreed(services);
    if (!how) return;
    show({ watched: [], acted: [], now: t('The lab is made…') });
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    await withProgress((signal, tell) => run({ services, how, show, tell }, signal));
  };
  return {
    dispose: () => documents.dispose(),
    async call() {
      if (running) await vscode.commands.executeCommand('markdown.showPreview', uri);
      else await (running = begin().finally(() => (running = undefined)));
    },
  };
}

type How = NonNullable<Awaited<ReturnType<typeof agreed>>>;

/** Asks for what is needed: trust, a person's yes, root. */
async function agreed(services: Services) {
  if (!mayChange()) return undefined;
  const { host } = services.window;
  if ((await host.which('dockerd')) === undefined)
    throw new Error(
      t('There is no dockerd on this machine. It comes with Docker’s engine: docker.io, docker or docker-ce.'),
    );
  const { program: runtime } = await chosenRuntime(services);
  const button = t('Make the Lab');
  const detail = t(
    'A lab is a container host of its own that is thrown away: its own network, processes, files and engine. In it the same program is started by docker, by containerd and by {0} alone; then dockerd is killed, started and stopped, containerd is killed, and a shim. It takes about half a minute, and nothing of it stays. Your own engine and its containers are not touched.',
    runtime,
  );
  const title = t('Stop the engine of a lab and see which containers live on?');
  if ((await vscode.window.showInformationMessage(title, { modal: true, detail }, button)) !== button) return undefined;
  const why = t('A lab needs root: namespaces, mounts and control groups are made for it.');
  const lines = ['unshare --net --mount --uts --ipc --pid --fork --kill-child=KILL …'];
  const root = await rootHost(services, { why, lines });
  return root && { root, runtime };
}

async function withProgress(
  work: (signal: AbortSignal, tell: (message: string) => void) => Promise<void>,
): Promise<void> {
  const title = t('Who lives on when a daemon dies?');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (shown, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    await work(abort.signal, (message) => shown.report({ message }));
  });
}

async function run(
  {
    services,
    how,
    show,
    tell,
  }: {
    readonly services: Services;
    readonly how: How;
    readonly show: (progress: Progress) => void;
    readonly tell: (message: string) => void;
  },
  signal: AbortSignal,
): Promise<void> {
  let progress: Progress = { watched: [], acted: [] };
  const put = (more: Partial<Progress>): void => {
    progress = { ...progress, ...more };
    show(progress);
    if (progress.now !== undefined) tell(progress.now);
  };
  const { extensionPath } = services.context;
  try {
    const receipt = await inLab({ extensionPath, engineAt: services.engineAt, ...how }, put, signal);
    put({ receipt, now: undefined });
  } catch (error) {
    put({ now: undefined, error: signal.aborted ? t('It was cancelled, and the lab removed.') : explain(error) });
    if (!signal.aborted) throw error;
  }
}
