/** How a bundle is made, whatever it is made from. */
export interface Making {
  /** Absolute path of the bundle: not there yet, or an empty folder. */
  readonly target: string;
  /** The user and group whose user namespace it runs in, as `runc spec --rootless` has it; run by root when absent. */
  readonly rootless?: { readonly uid: number; readonly gid: number };
  /** Whether the process has a terminal. */
  readonly terminal: boolean;
  /** Whether owners and set-id bits of the files are kept, which only root can; else everything is this user's. */
  readonly keepOwners: boolean;
  readonly signal: AbortSignal;
  /** Called with the bytes of files that were written so far. */
  readonly onBytes?: (bytes: number) => void;
  /** Called with what a program says on its way. Not localised, not yet visible. */
  readonly onSaid?: (line: string) => void;
}

/** A bundle that is whole. */
export interface Made {
  /** Absolute path. */
  readonly bundle: string;
  readonly files: number;
  readonly bytes: number;
  /** What is otherwise than in what it was made from, one sentence each. Localised. */
  readonly notes: readonly string[];
}
