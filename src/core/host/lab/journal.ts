/** Who made a lab: enough to tell later, without doubt, whether that process still lives. */
export interface Owner {
  readonly pid: number;
  /** Clock ticks since boot at which the process started: field 22 of `/proc/PID/stat` (proc(5)). */
  readonly startTime: string;
  /** Text of `/proc/sys/kernel/random/boot_id`. */
  readonly boot: string;
  /** What `/proc/self/ns/pid` points to: process ids mean nothing in another namespace. */
  readonly pidNamespace: string;
}

/** One line of a lab's journal, written and synced before the object itself is made. */
export type JournalEntry =
  | { readonly makes: 'lab'; readonly id: string; readonly owner: Owner }
  | { readonly makes: 'cgroup'; readonly path: string }
  | { readonly makes: 'folder'; readonly path: string };

/** One journal line, newline included. */
export function journalLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Reads a journal. A crash may have cut the last line short, and what cannot be read was never acted on: such lines are left out. */
export function parseJournal(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = parsed(line);
    return entry === undefined ? [] : [entry];
  });
}

function parsed(line: string): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null || !('makes' in value)) return false;
  switch (value.makes) {
    case 'lab':
      return 'id' in value && typeof value.id === 'string' && 'owner' in value && isOwner(value.owner);
    case 'cgroup':
    case 'folder':
      return 'path' in value && typeof value.path === 'string';
    default:
      return false;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const owner = value as Partial<Record<keyof Owner, unknown>>;
  const texts = [owner.startTime, owner.boot, owner.pidNamespace];
  return typeof owner.pid === 'number' && texts.every((text) => typeof text === 'string');
}
