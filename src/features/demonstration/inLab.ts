import { join } from 'node:path';
import { type Acted, demonstrate, type Telling } from '../../core/demonstration/demonstrate';
import type { Progress } from '../../core/demonstration/markdown';
import type { Endpoint } from '../../core/engine/endpoint';
import type { Engine } from '../../core/engine/engine';
import type { Host } from '../../core/host/host';
import { startLab, sweepLabs } from '../../core/host/lab/lab';
import { labHost } from '../../core/host/lab/labHost';
import type { EngineAction } from '../../core/host/lab/messages';
import type { Receipt } from '../../core/host/lab/receipt';
import { userLabFolder } from '../../core/host/lab/running';
import { t } from '../../core/l10n/l10n';

interface Where {
  readonly extensionPath: string;
  readonly engineAt: (endpoint: Endpoint) => Engine;
  /** The machine, as root. */
  readonly root: Host;
  readonly runtime: string;
}

/** Makes a lab, demonstrates in it, and removes it again, whatever happens. Gives what is left of it. */
export async function inLab(
  { extensionPath, engineAt, root, runtime }: Where,
  put: (progress: Partial<Progress>) => void,
  signal: AbortSignal,
): Promise<Receipt> {
  const folder = userLabFolder();
  await sweepLabs(folder, signal);
  const lab = await startLab({ folder, supervisor: join(extensionPath, 'dist', 'labSupervisor.js') }, signal);
  const engine = engineAt({ kind: 'unix', path: lab.socket });
  const stop = async (): Promise<Receipt> => {
    put({ now: t('The lab is removed…') });
    engine.dispose();
    return lab.stop();
  };
  try {
    put({ now: t('Containers are made…') });
    const { id, shared } = lab;
    const engineDoes = (action: EngineAction): Promise<void> => lab.engine(action);
    const theatre = { id, shared, runtime, engine, host: labHost(lab, root), engineDoes };
    let all: readonly Acted[] = [];
    const telling: Telling = {
      onMade: (watched) => put({ watched }),
      onAct: ({ what }) => put({ now: t('{0}…', what) }),
      onActed: (acted) => put({ acted: (all = [...all, acted]) }),
    };
    await demonstrate(theatre, telling, signal);
  } catch (error) {
    put({ receipt: await stop() });
    throw error;
  }
  return stop();
}
