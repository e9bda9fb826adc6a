import type { Meaning } from '../../l10n/meaning';
import type { Platform } from '../lintContext';

/** A value that a string may have. */
export interface Named {
  readonly name: string;
  readonly about: Meaning;
  /** SemVer version of the specification that brought it, when that is not 1.0.0. */
  readonly since?: string;
  readonly deprecated?: Meaning;
}

/** What a path or string stands for, so that the editor can complete, link and explain it. */
export type StringUse =
  | 'host-path'
  | 'container-path'
  | 'bundle-path'
  | 'capability'
  | 'syscall'
  | 'mount-type'
  | 'mount-option'
  | 'cpu-list'
  | 'sysctl-value'
  | 'environment';

/** How a number is read by a person. */
export type NumberUse =
  | 'file-mode'
  | 'umask'
  | 'bytes'
  | 'bytes-per-second'
  | 'nanoseconds'
  | 'microseconds'
  | 'seconds'
  | 'user-id'
  | 'group-id'
  | 'plain';

/** What a value may be. */
export type Shape =
  | StringShape
  | IntegerShape
  | { readonly is: 'boolean' }
  | ArrayShape
  | MapShape
  | ObjectShape
  /** Whatever JSON has: the inside belongs to somebody else. */
  | { readonly is: 'anything' };

export interface StringShape {
  readonly is: 'string';
  /** All that it may be (`closed`), or what is usual. */
  readonly values?: readonly Named[];
  readonly closed?: true;
  /** ECMA 262 pattern of the published schema. */
  readonly pattern?: string;
  readonly use?: StringUse;
}

export interface IntegerShape {
  readonly is: 'integer';
  /** Go type of the specification's structs: its range is what decoders take. */
  readonly type: IntegerType;
  /** Narrower than the type, both included. */
  readonly min?: bigint;
  readonly max?: bigint;
  readonly use?: NumberUse;
}

export type IntegerType = 'int32' | 'int64' | 'uint16' | 'uint32' | 'uint64' | 'uint8';

export interface ArrayShape {
  readonly is: 'array';
  readonly of: Shape;
  readonly minItems?: number;
}

/** An object whose keys are the user's: annotations, sysctl, unified. */
export interface MapShape {
  readonly is: 'map';
  readonly of: Shape;
  /** Keys that are usual. */
  readonly keys?: readonly Named[];
}

/** An object whose keys are the specification's. */
export interface ObjectShape {
  readonly is: 'object';
  /** Of the Go struct of the specification: `LinuxMemory`. One shape, one name. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** One field of a config: the single source of schema, hover, completion, unknown-key check, version gate and reference page. */
export interface Field {
  readonly shape: Shape;
  /** What it does, in one to three sentences of our own. */
  readonly about: Meaning;
  readonly required?: true;
  /** SemVer version of the specification that brought it, when that is not 1.0.0. */
  readonly since?: string;
  /** The version from which it is gone. */
  readonly until?: string;
  readonly deprecated?: Meaning;
  /** Where it means something; everywhere when absent. */
  readonly platforms?: readonly Platform[];
  /** What holds when it is not written, as JSON. Absent also where that is the kernel's or the runtime's to choose. */
  readonly default?: unknown;
  /** A sensible value, as JSON: what the snippet writes. */
  readonly example?: unknown;
  /** Section of the specification: `config.md#process`. */
  readonly spec: string;
}
