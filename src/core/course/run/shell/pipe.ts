/** A shell behind a terminal, as bytes both ways. */
export interface ShellPipe {
  write(text: string): void;
  /** Called once, before anything is written. `ended` is called when nothing more will come. */
  listen(data: (bytes: Buffer) => void, ended: () => void): void;
  /** Takes the terminal away; programs that still run in it get SIGHUP. */
  dispose(): void;
}
