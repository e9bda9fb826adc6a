import * as vscode from 'vscode';
import { reachMarkdown } from '../../core/docker/reach/markdown';
import { readReach } from '../../core/docker/reach/read';
import { useBundle } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import type { Services } from '../../ui/services';

/** How long the reading may take, in milliseconds. */
const deadline = 30_000;

/** The document: what was found about the engine that the window looks at. */
export async function reachText(services: Services): Promise<string> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  try {
    const { target } = await services.window.looking();
    const { engine, host, choice } = target;
    const containers = await engine.listContainers({});
    const asked = { engine, host, endpoint: choice.endpoint, ids: containers.map(({ id }) => id) };
    return reachMarkdown(await readReach(asked, AbortSignal.timeout(deadline)), visible(choice.name));
  } catch (error) {
    return `# ${visible(explain(error))}\n`;
  }
}
