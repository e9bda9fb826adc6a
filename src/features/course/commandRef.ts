import type { Node } from '../../ui/rowTree';

/** Names one command of one note: by the address of the note and the key made from what the command says. */
export interface CommandRef {
  readonly note: string;
  readonly key: string;
}

/** What the commands of the course are called with: a lens, a row, an address, or nothing (the palette). */
export function isCommandRef(value: unknown): value is CommandRef {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Readonly<Record<string, unknown>>;
  return typeof one['note'] === 'string' && typeof one['key'] === 'string';
}

/** The command that a row of the Course view is about. */
export function refOfRow(value: unknown): CommandRef | undefined {
  if (typeof value !== 'object' || value === null || !('row' in value)) return undefined;
  const { subject } = (value as Node).row;
  return subject.kind === 'note-command' ? { note: subject.note, key: subject.key } : undefined;
}
