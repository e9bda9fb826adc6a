import type { CgroupDirectory } from './cgroups';

/** What can be asked of the lab's engine. `kill` is SIGKILL, `stop` SIGTERM and a wait, `freeze` SIGSTOP. */
export type EngineAction = 'start' | 'kill' | 'stop' | 'freeze' | 'continue';

/** Supervisor ← machine, one JSON text a line on standard input. When that input ends, the lab ends. */
export interface LabRequest {
  readonly ask: number;
  readonly engine: EngineAction;
}

/** Supervisor → machine, one JSON text a line on standard output. */
export type LabMessage =
  | { readonly is: 'engine-ready' }
  | { readonly is: 'engine-ended'; readonly code: number | null; readonly signal: string | null }
  /** The lab could not be made; the supervisor ends after this. */
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'answer'; readonly ask: number; readonly error?: string };

/** What the supervisor is to make; the file is named by its only argument. */
export interface LabConfig {
  readonly id: string;
  readonly home: string;
  /** Absolute paths of the machine that the lab sees at the same place, readable and writable. */
  readonly binds: readonly string[];
  /** Directories to make before anything runs; already in the journal. */
  readonly cgroups: readonly CgroupDirectory[];
  /** Group that may open the socket, by number: the caller's, when the caller is not root. */
  readonly socketGroup: number | undefined;
}

const actions: readonly string[] = ['start', 'kill', 'stop', 'freeze', 'continue'] satisfies readonly EngineAction[];

/** Reads one line of the supervisor's input; undefined when it is no request. */
export function parseRequest(line: string): LabRequest | undefined {
  const value = parsedObject(line);
  if (value === undefined || typeof value['ask'] !== 'number' || typeof value['engine'] !== 'string') return undefined;
  if (!actions.includes(value['engine'])) return undefined;
  return { ask: value['ask'], engine: value['engine'] as EngineAction };
}

/** Reads one line of the supervisor's output; undefined when it is no message. */
export function parseMessage(line: string): LabMessage | undefined {
  const value = parsedObject(line);
  return typeof value?.['is'] === 'string' ? (value as unknown as LabMessage) : undefined;
}

function parsedObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
