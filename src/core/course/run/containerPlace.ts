import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/errors';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { chooseContainerShell } from './dialect';
import { RunError } from './errors';
import { containerShell } from './shell/containerShell';
import { ShellSession } from './shell/session';

/**
 * A shell in a running container, by its name; undefined when there is none in its image. Rejects with a RunError
 * `gone` or `stopped` where the container is not there or does not run, and with an EngineError.
 */
export async function openInContainer(
  engine: Engine,
  name: string,
  signal: AbortSignal,
): Promise<ShellSession | undefined> {
  await mustRun(engine, name, signal);
  const chosen = await chooseContainerShell((path) => engine.pathExists(name, path, signal), 'bash');
  if (!chosen) return undefined;
  return ShellSession.open(await containerShell(engine, name, { shell: chosen.shell, signal }), { signal });
}

async function mustRun(engine: Engine, name: string, signal: AbortSignal): Promise<void> {
  try {
    const { Running, Paused } = stateOf(await engine.inspect('containers', name, signal));
    const options = { container: name };
    if (Paused === true) throw new RunError('stopped', t('The container {0} is paused.', visible(name)), options);
    if (Running === false) throw new RunError('stopped', t('The container {0} is stopped.', visible(name)), options);
  } catch (error) {
    if (!EngineError.is(error, 'not-found')) throw error;
    throw new RunError('gone', t('There is no container {0}.', visible(name)), { cause: error, container: name });
  }
}

/** `State` of `docker inspect` (Docker Engine API, ContainerInspect). */
function stateOf(inspected: unknown): { readonly Running?: unknown; readonly Paused?: unknown } {
  const state =
    typeof inspected === 'object' && inspected !== null && 'State' in inspected ? inspected.State : undefined;
  return typeof state === 'object' && state !== null ? state : {};
}
