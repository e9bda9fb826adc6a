import type { OciRuntime } from './ociRuntime';

/** A container that something is asked about, by whoever keeps it. */
export type Wanted =
  | { readonly is: 'engine'; readonly id: string }
  /** `ofRoot`: root's runtime knows it, and tells nobody else. */
  | { readonly is: 'runtime'; readonly runtime: OciRuntime; readonly id: string; readonly ofRoot: boolean }
  /** A task of containerd; `pid` is its first process, as the machine numbers it. */
  | { readonly is: 'task'; readonly namespace: string; readonly id: string; readonly pid: number };
