/** What is said of a number, and where it is from. */
export interface Hint {
  readonly text: string;
  readonly tooltip?: string;
}
