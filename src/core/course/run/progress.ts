import { createHash } from 'node:crypto';
import { redactUrls } from '../../text/redact';
import type { NoteCommand } from '../model';
import type { CommandResult, Difference, Verdict } from './outcome';

/** What is remembered of a result: never its output. */
export interface Remembered {
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** Results by the keys of their commands. */
export type Progress = Readonly<Record<string, Remembered>>;

const verdicts: readonly Verdict[] = ['passed', 'differs', 'failed', 'detached', 'timeout', 'lost', 'cancelled'];
/** Of one note; beyond that something else writes. */
const most = 5000;

/**
 * A key for every command of a note, made of what it says and where it runs, and counted among equal ones: editing the
 * note elsewhere, or moving the command, keeps it.
 */
export function contentKeys(commands: readonly NoteCommand[]): ReadonlyMap<NoteCommand, string> {
  const seen = new Map<string, number>();
  return new Map(
    commands.map((command) => {
      const place = command.context.map(({ kind, name }) => [kind, name ?? '']);
      const content = JSON.stringify([command.kind, command.text, place]);
      const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
      const ordinal = seen.get(digest) ?? 0;
      seen.set(digest, ordinal + 1);
      return [command, `${digest}.${ordinal}`];
    }),
  );
}

/** Progress with one more result in it. Users and tokens of URLs are left out of what is remembered. */
export function withResult(progress: Progress, key: string, result: CommandResult, when: number): Progress {
  const differences = result.differences.slice(0, 20).map(({ why, expected, real }) => ({
    why: redactUrls(why),
    ...(expected === undefined ? {} : { expected: redactUrls(expected) }),
    ...(real === undefined ? {} : { real: redactUrls(real) }),
  }));
  return { ...progress, [key]: { verdict: result.verdict, differences, when } };
}

/** Progress as JSON text. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify({ version: 1, results: progress });
}

/** Progress from JSON text; what is not understood is left out, garbage is no progress at all. */
export function readProgress(text: string): Progress {
  const results = fields(fields(parsed(text))['results']);
  const entries = Object.entries(results).slice(0, most);
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, Remembered][] => {
      const { verdict, when, differences } = fields(value);
      const known = verdicts.find((one) => one === verdict);
      if (!/^[0-9a-f]{16}\.\d+$/.test(key) || known === undefined || typeof when !== 'number') return [];
      return [
        [key, { verdict: known, when, differences: Array.isArray(differences) ? differences.flatMap(difference) : [] }],
      ];
    }),
  );
}

function difference(value: unknown): Difference[] {
  const { why, expected, real } = fields(value);
  if (typeof why !== 'string') return [];
  return [
    {
      why,
      ...(typeof expected === 'string' ? { expected } : {}),
      ...(typeof real === 'string' ? { real } : {}),
    },
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
