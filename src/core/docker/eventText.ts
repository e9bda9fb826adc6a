import type { EngineEvent } from '../engine/records';
import { t } from '../l10n/l10n';
import { formatTime } from '../text/formatTime';
import { visible } from '../text/visible';

/** One event as a row. Everything from outside is visible. */
export interface EventText {
  /** The day and the time of this machine's time zone: "2026-11-24 17:53:48"; empty where the engine does not say. */
  readonly time: string;
  /** The engine's own words: "container", "die". */
  readonly kind: string;
  readonly action: string;
  readonly name: string;
  /** What belongs to the action: an exit code, a signal, the container that was connected, the command of an exec. */
  readonly detail: string;
  /** Whether health checks and commands inside of containers make it, which are many. */
  readonly isNoise: boolean;
}

/** `nameOf`: the name of the container with an id, where it is known. */
export function eventText(event: EngineEvent, nameOf: (containerId: string) => string | undefined): EventText {
  // "exec_create: sh -c true", "health_status: healthy" (moby, daemon/exec.go, health.go).
  const [action = '', ...rest] = event.action.split(':');
  return {
    time: event.timeNano === '' ? '' : formatTime(Number(event.timeNano.slice(0, -9))),
    kind: short(event.type, 20),
    action: short(action, 30),
    name: short(nameIn(event), 80),
    detail: short(detailOf(event, rest.join(':').trim(), nameOf), 120),
    isNoise: /^(?:exec|health_status)/.test(action),
  };
}

function short(text: string, limit: number): string {
  const clean = visible(text);
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}

function nameIn({ id, attributes }: EngineEvent): string {
  const name = attributes['name'] ?? '';
  const shortId = (text: string): string =>
    /^(?:sha256:)?[0-9a-f]{64}$/.test(text) ? text.replace('sha256:', '').slice(0, 12) : text;
  return shortId(name === '' ? id : name);
}

function detailOf(
  { action, attributes }: EngineEvent,
  rest: string,
  nameOf: (containerId: string) => string | undefined,
): string {
  const exit = attributes['exitCode'] ?? attributes['containerExitCode'] ?? '';
  if (/die/.test(action) && exit !== '') return exitText(exit);
  if (action === 'kill' && attributes['signal'] !== undefined) return t('signal {0}', attributes['signal']);
  const container = attributes['container'];
  if (container !== undefined) return t('container {0}', nameOf(container) ?? container.slice(0, 12));
  return rest;
}

/** A process that a signal ended counts as 128 and the signal's number (bash(1), EXIT STATUS; moby does the same). */
function exitText(code: string): string {
  const signal = Number(code) - 128;
  return signal > 0 && signal < 65 ? t('exit code {0} (128 + signal {1})', code, signal) : t('exit code {0}', code);
}
