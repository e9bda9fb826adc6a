import * as vscode from 'vscode';
import { programInPath } from '../../core/host/lab/programs';
import { t } from '../../core/l10n/l10n';
import { proofMarkdown } from '../../core/runtime/prove/proofMarkdown';
import { proveRunning, type RunningProof } from '../../core/runtime/prove/proveRunning';
import { visible } from '../../core/text/visible';
import type { AskedContainer } from '../../ui/containerOf';
import { rootHost } from '../../ui/rootHost';
import { readingLines, runningConfig } from '../../ui/runningConfig';
import type { Services } from '../../ui/services';

/** What enters a container; what is not known before is in capitals. */
const entering = 'setpriv … -- busybox nsenter -t PID -m -p -r … sh -c PROBE';

/** The proof of a container that runs, as a Markdown document. Undefined where there is none, which was said. */
export async function proofOfRunning(services: Services, asked: AskedContainer): Promise<string | undefined> {
  const { wanted, name } = asked;
  const isOwn = wanted.is === 'runtime' && !wanted.ofRoot && process.getuid?.() !== 0;
  const why = t('A probe enters the namespaces of {0} as root, and then has no more rights than the container.', name);
  const lines = [...readingLines(wanted), 'cat /proc/PID/status /proc/PID/mountinfo', entering];
  const host = isOwn ? services.window.host : await rootHost(services, { why, lines });
  const real = host && (await runningConfig(services, asked, host));
  if (!real) return undefined;
  const { config, bundle, pid, isLater } = real;
  const proof = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Proving {0}', visible(name)), cancellable: true },
    (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return proveRunning({ host, isRoot: !isOwn, pid, config, busybox: programInPath('busybox') }, abort.signal);
    },
  );
  if (!proof) throw new Error(t('Nothing is to be seen of process {0}: it has ended, or is somebody else’s.', pid));
  const words = [how(proof, pid), ...(isLater ? [laterText()] : [])].join('\n\n');
  const proofs = [{ title: t('As it runs'), rows: proof.rows }];
  return proofMarkdown({ name: visible(name), bundle }, words, proofs);
}

/** A bundle is the person's to write in, also while it runs. */
const laterText = (): string =>
  t(
    'The config was written to after this container was made: what it asks for now need not be what the runtime was given.',
  );

/** What was looked at, and what was not. */
function how({ user, isInUserNamespace, untried }: RunningProof, pid: number): string {
  const kernel = t(
    'What the kernel says of process {0}, the first of the container, against the config that its runtime was given.',
    pid,
  );
  if (untried !== undefined) return [kernel, t('No path was tried. {0}', untried)].join(' ');
  const whom = isInUserNamespace
    ? t('A probe entered its namespaces and tried the paths, with all capabilities of its user namespace.')
    : t('A probe entered its namespaces as user {0}, with its capability bounding set, and tried the paths.', user);
  const not = t(
    'It is not under the seccomp filter or the AppArmor profile of the container: what they refuse beyond that is not seen here. Nothing of the container was changed.',
  );
  return [kernel, whom, not].join(' ');
}
