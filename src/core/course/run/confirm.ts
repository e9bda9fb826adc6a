import { createHash } from 'node:crypto';
import type { Frame, NoteCommand } from '../model';
import { type Capture, withCaptures } from './capture';
import { type Danger, type DangerOptions, dangersOf } from './dangers';
import { isEndless } from './endless';
import { type Located, withPaths } from './located';
import { fill, type Values } from './placeholders';

/** What a person is shown before a command runs; it runs when the digest is still the same, byte for byte. */
export interface Confirmable {
  readonly sent: string;
  readonly context: readonly Frame[];
  readonly dangers: readonly Danger[];
  /** Goes on until it is stopped: it is run for a few seconds. */
  readonly endless: boolean;
  /** SHA-256 of what is sent, where, and of what it writes outside of the workspace, in hexadecimal. */
  readonly digest: string;
  /** The digest that it has when the directory of its shell is not known. */
  readonly cautiousDigest: string;
}

export interface ConfirmOptions extends DangerOptions {
  readonly values: Values;
  readonly captures?: readonly Capture[];
  /** Programs that are called by their paths. */
  readonly located?: Located;
}

/** What would be sent for a command, and what it would do. Throws a FillError when a placeholder has no fit value. */
export function confirmable(command: NoteCommand, options: ConfirmOptions): Confirmable {
  const { captures = [], located = new Map(), values } = options;
  const renamed = {
    ...command,
    text: withCapturesOutside(command, captures),
  };
  const chosen = Object.fromEntries(
    command.placeholders.flatMap(({ text, choices }) => {
      const value = Object.hasOwn(values, text) ? values[text] : choices?.[0];
      return value === undefined ? [] : [[text, withCaptures(value, captures)]];
    }),
  );
  const sent = withPaths(fill(renamed, chosen), located);
  const elsewhere = !hasHostFiles(command.context);
  const dangers = dangersOf(sent, { ...options, elsewhere });
  const cautious = options.cwd === undefined ? dangers : dangersOf(sent, { ...options, elsewhere, cwd: undefined });
  return {
    sent,
    context: command.context,
    dangers,
    endless: isEndless(sent),
    digest: digestOf(sent, command.context, dangers),
    cautiousDigest: digestOf(sent, command.context, cautious),
  };
}

/** Whether a shell in this place sees the files of the host; one in a namespace does. */
export function hasHostFiles(context: readonly Frame[]): boolean {
  return !context.some(({ kind }) => kind === 'container' || kind === 'runc' || kind === 'remote');
}

/**
 * Whether what was confirmed, given by its digest, covers what would run now: the same bytes in the same place, and no
 * write outside of the workspace that was not shown. Whoever agreed to it with the directory unknown was shown them all.
 */
export function isConfirmed(digest: string, now: Confirmable): boolean {
  return digest === now.digest || digest === now.cautiousDigest;
}

function digestOf(sent: string, context: readonly Frame[], dangers: readonly Danger[]): string {
  const place = context.map(({ kind, name }) => [kind, name ?? '']);
  const writes = dangers.filter(({ kind }) => kind === 'writes').map(({ what }) => what);
  return createHash('sha256')
    .update(JSON.stringify([place, sent, writes]))
    .digest('hex');
}

/** Placeholders stay as they are written, so that they are found again: `tap0(eth0)`. */
function withCapturesOutside(command: NoteCommand, captures: readonly Capture[]): string {
  const places = command.placeholders.map(({ text }) => text).sort((left, right) => right.length - left.length);
  if (places.length === 0) return withCaptures(command.text, captures);
  const pattern = new RegExp(
    `(${places.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`,
  );
  return command.text
    .split(pattern)
    .map((part) => (places.includes(part) ? part : withCaptures(part, captures)))
    .join('');
}
