import type { EngineEvent } from '../../engine/records';

/** What happens in a container, and to nobody that runs it (Engine API, GET /events). */
const within =
  /^(exec_|health_status|top$|copy$|archive-path$|extract-to-dir$|export$|commit$|attach$|detach$|resize$)/;

/** Whether an event may change who runs a container: one of its own, of its networks (their proxies), or of the daemon. */
export function changesChain({ type, action, id: subject, attributes }: EngineEvent, id: string): boolean {
  if (type === 'container') return subject === id && !within.test(action);
  return type === 'daemon' || (type === 'network' && attributes['container'] === id);
}
