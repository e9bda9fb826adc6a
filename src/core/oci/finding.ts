import type { Edit } from './fix/edit';
import type { Span } from './syntax/span';
import type { Verdict } from './verdicts/verdict';

/** What a rule finds more often than this in one text is not told each time: nobody reads it, and a text may have a million. */
export const mostOfOne = 1000;

/** How bad: `error` where a runtime refuses it or the specification forbids it; `warning` where it does not do what it says. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A mend that is offered with a finding. */
export interface Fix {
  /** In the reader's language: what it does. */
  readonly title: string;
  /** Worked out when it is asked for; never overlapping, valid JSON afterwards. */
  readonly edits: () => readonly Edit[];
  /** Whether there is only one thing that can be meant, so that *Fix all* may take it. */
  readonly mechanical?: true;
}

/** One thing that is wrong with a config. */
export interface Finding {
  /** The rule's id: stable, the anchor of its entry on the reference page. */
  readonly code: string;
  /** What within the rule: verdicts are measured by rule and case. */
  readonly case?: string;
  readonly span: Span;
  readonly severity: Severity;
  /** In the reader's language. */
  readonly message: string;
  /** Section of the specification: `config.md#process`. */
  readonly spec?: string;
  /** What each runtime that was asked for does about it. */
  readonly verdicts: readonly Verdict[];
  readonly fixes: readonly Fix[];
  /** JSON's own syntax, which VS Code's JSON support reports in the editor too. */
  readonly textLevel?: true;
}
