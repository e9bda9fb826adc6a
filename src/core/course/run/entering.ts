import type { Frame, NoteCommand } from '../model';
import { enteredBy } from '../read/entering';
import { callsOf } from '../read/lexing';

/** Where a shell that a command opens is: a place of its own, or the same place as another user (`su`, `sudo -i`). */
export type Entering = { readonly is: 'place'; readonly frames: readonly Frame[] } | { readonly is: 'same' };

/** What a command enters; undefined when it opens no shell. */
export function entering(command: NoteCommand): Entering | undefined {
  if (command.detaches) return undefined;
  const last = callsOf(command.text).at(-1);
  const entered = last === undefined ? undefined : enteredBy(last);
  if (entered === undefined) return undefined;
  return entered.frame === undefined ? { is: 'same' } : { is: 'place', frames: [...command.context, entered.frame] };
}

/** Whether a command leaves its shell: `exit`, `exit 0`, `logout`. */
export function isLeaving(sent: string): boolean {
  return /^\s*(exit|logout)(\s+\d+)?\s*;?\s*$/.test(sent);
}
