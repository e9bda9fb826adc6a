import { logFileOf, logSizeHere } from '../../core/docker/logSize';
import { mayBeHere } from '../../core/files/sameMachine';
import { logFacts } from '../../core/rows/logSize';
import type { Row } from '../../core/rows/row';
import type { Services } from '../../ui/services';

/** How long a tooltip waits for what it says beside, in milliseconds. */
const patience = 1000;

/** How long the log of a container is, for its tooltip: read when somebody hovers, and only where it can be read. */
export async function readLogFacts(services: Services, { subject }: Row): ReturnType<typeof nothing> {
  if (subject.kind !== 'container') return nothing();
  const { engine } = (await services.window.looking()).target;
  if (!mayBeHere(engine.endpoint)) return nothing();
  const log = logFileOf(await engine.inspect('containers', subject.id, AbortSignal.timeout(patience)));
  return logFacts(log && (await logSizeHere(log)), Date.now() / 1000);
}

const nothing = (): Promise<readonly (readonly [string, string])[]> => Promise.resolve([]);
