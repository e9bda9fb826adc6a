import type { EngineEvent } from '../records';
import { fields, text, textMap } from './field';

/**
 * A container's actions carry its id in `Actor.ID`; before API 1.22 in `id`, with the image in `from`. Only a prune is
 * about nothing of its own.
 */
export function parseEvent(value: unknown): EngineEvent | undefined {
  const event = fields(value);
  const actor = fields(event['Actor']);
  const action = text(event['Action']) || text(event['status']);
  const id = text(actor['ID']) || text(event['id']);
  if (action === '' || (id === '' && action !== 'prune')) return undefined;
  const attributes = textMap(actor['Attributes']);
  const from = text(event['from']);
  return {
    type: text(event['Type']) || 'container',
    action,
    id,
    attributes: from === '' || 'image' in attributes ? attributes : { ...attributes, image: from },
    timeNano: timeOf(event['timeNano'], event['time']),
  };
}

function timeOf(nano: unknown, seconds: unknown): string {
  if (typeof nano === 'string' && /^\d+$/.test(nano)) return nano;
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? `${seconds}000000000` : '';
}

/**
 * Nanoseconds since 1970 do not fit a JavaScript number (2^53 of them end in April 1970): the digits become text
 * before JSON.parse would round them.
 */
export function parseEventLine(line: string): EngineEvent | undefined {
  try {
    return parseEvent(JSON.parse(line.replace(/"timeNano"\s*:\s*(\d+)(?=\s*[,}])/, '"timeNano":"$1"')));
  } catch {
    return undefined;
  }
}

/** The `since` of `GET /events` from an event's time: seconds, a dot, nine digits of nanoseconds. */
export function sinceParameter(timeNano: string): string {
  const padded = timeNano.padStart(10, '0');
  return `${padded.slice(0, -9)}.${padded.slice(-9)}`;
}
