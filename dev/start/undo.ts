/** What was started, in the order in which it is to be ended: the last one first. */
export class Undo {
  private readonly steps: { readonly name: string; readonly work: () => Promise<void> | void }[] = [];
  private running: Promise<void> | undefined;

  /** Remembers how to end something. Called before that something is used. */
  add(name: string, work: () => Promise<void> | void): void {
    this.steps.push({ name, work });
  }

  /** Ends everything. A step that fails is told and does not keep the others from running; a second call waits for the first. */
  run(tell: (line: string) => void): Promise<void> {
    return (this.running ??= this.runAll(tell));
  }

  private async runAll(tell: (line: string) => void): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step.work();
      } catch (error) {
        tell(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
