import type { ContainerRecord, ContainerState, EngineEvent, Health } from '../engine/records';

/** What an event of a container does. `known`: the event says it all, and nothing has to be read again. */
export type Effect =
  | { readonly is: 'nothing' }
  | { readonly is: 'gone' }
  | { readonly is: 'changed'; readonly record: ContainerRecord | undefined; readonly known: boolean };

/**
 * The effect of an event on the record of its container, which may not be known yet (Docker Engine API, SystemEvents;
 * Podman says `died` and `remove` where docker says `die` and `destroy`). Events of processes and streams in a container
 * (`exec_*`, `attach`, `resize`, `top`, …) change nothing. `kill`, `stop` and `restart` come with a `die` or a `start`
 * that says the same.
 */
export function containerEffect(event: EngineEvent, old: ContainerRecord | undefined): Effect {
  const [action = '', detail = ''] = event.action.split(/:\s*/, 2);
  switch (action) {
    case 'create':
    case 'update':
      return changed(old, {});
    case 'start':
      return changed(old, { state: 'running' });
    case 'die':
    case 'died':
      return changed(old, { state: 'exited', health: 'none', ...exited(event.attributes['exitCode']) });
    case 'pause':
      return changed(old, { state: 'paused' });
    case 'unpause':
      return changed(old, { state: 'running' });
    case 'health_status':
      return changed(old, healthOf(detail));
    case 'rename':
      return renamed(event, old);
    case 'stop':
      return old && isAlive(old.state) ? changed(old, { state: 'exited' }) : { is: 'nothing' };
    case 'destroy':
    case 'remove':
      return { is: 'gone' };
    default:
      return { is: 'nothing' };
  }
}

function changed(old: ContainerRecord | undefined, by: Partial<ContainerRecord>): Effect {
  return { is: 'changed', record: old && { ...old, ...by }, known: false };
}

/** The exit code in the engine's own words, until the details come. */
function exited(code: string | undefined): Partial<ContainerRecord> {
  return code === undefined || !/^\d+$/.test(code) ? {} : { status: `Exited (${code})` };
}

/** Where the words of a health check are new to this version, the listing that follows will know. */
function healthOf(word: string): { readonly health?: Health } {
  return word === 'healthy' || word === 'unhealthy' || word === 'starting' ? { health: word } : {};
}

function renamed(event: EngineEvent, old: ContainerRecord | undefined): Effect {
  const name = event.attributes['name']?.replace(/^\//, '') ?? '';
  if (!old || name === '') return changed(old, {});
  return { is: 'changed', record: { ...old, name }, known: true };
}

function isAlive(state: ContainerState): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}
