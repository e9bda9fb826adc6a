import { fields, list, number, rows, seconds, text } from '../engine/parse/field';

/** Where a container is in its life (OCI runtime-spec, runtime.md, State); `paused` is runc's and crun's own. */
export type RuntimeStatus = 'creating' | 'created' | 'running' | 'paused' | 'stopped' | 'unknown';

/** A container that a low-level runtime knows. */
export interface RuntimeContainer {
  readonly id: string;
  readonly status: RuntimeStatus;
  /** Of the first process, as the host numbers it; 0 while there is none. */
  readonly pid: number;
  /** Absolute path of its bundle. */
  readonly bundle: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** Empty where the runtime does not say. */
  readonly owner: string;
}

/** What `list --format json` prints: runc says `null` and crun an empty list when there is none. Throws a SyntaxError. */
export function parseContainers(stdout: string): readonly RuntimeContainer[] {
  return rows(JSON.parse(stdout.trim() === '' ? 'null' : stdout), containerOf);
}

/** What `state` prints. Undefined when it is about no container. Throws a SyntaxError. */
export function parseState(stdout: string): RuntimeContainer | undefined {
  return containerOf(fields(JSON.parse(stdout)));
}

/** What `ps --format json` prints: the numbers of the processes, as the host has them. Throws a SyntaxError. */
export function parseProcessIds(stdout: string): readonly number[] {
  return list(JSON.parse(stdout.trim() === '' ? 'null' : stdout)).filter((pid) => Number.isInteger(pid)) as number[];
}

function containerOf(row: Readonly<Record<string, unknown>>): RuntimeContainer | undefined {
  const id = text(row['id']);
  if (id === '') return undefined;
  return {
    id,
    status: statusOf(text(row['status'])),
    pid: number(row['pid']),
    bundle: text(row['bundle']),
    created: seconds(row['created']),
    owner: text(row['owner']),
  };
}

const statuses: readonly string[] = ['creating', 'created', 'running', 'paused', 'stopped'];

function statusOf(word: string): RuntimeStatus {
  return statuses.includes(word) ? (word as RuntimeStatus) : 'unknown';
}
