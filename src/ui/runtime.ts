import { t } from '../core/l10n/l10n';
import type { OciRuntime } from '../core/runtime/ociRuntime';
import { installedRuntimes } from '../core/runtime/runtimes';
import type { Services } from './services';
import { setting } from './settings';

/** The runtime that runs bundles in this window: what the settings say, or the first that is there. Throws where there is none. */
export async function chosenRuntime(services: Services): Promise<OciRuntime> {
  const wanted = setting('runtime.program');
  const [first] = await installedRuntimes(services.window.host, wanted);
  if (wanted !== '' && first?.program !== wanted)
    throw new Error(t('{0} is not on this machine: see the setting {1}.', wanted, 'stevedore.runtime.program'));
  if (!first) throw new Error(t('There is no OCI runtime on this machine: install runc or crun.'));
  return { program: first.program, ...(setting('runtime.root') !== '' && { root: setting('runtime.root') }) };
}
