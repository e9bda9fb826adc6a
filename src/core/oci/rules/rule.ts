import type { Meaning } from '../../l10n/meaning';
import type { Fix, Severity } from '../finding';
import type { LintContext } from '../lintContext';
import type { Span } from '../syntax/span';
import type { Value } from '../syntax/value';

/** What a check found. */
export interface Found {
  readonly at: Value | Span;
  /** In the reader's language: what is wrong with what, and what follows from it. */
  readonly message: string;
  /** Where the rule's own does not fit. */
  readonly severity?: Severity;
  /** Tells apart what runtimes answer differently within one rule: the key of the verdicts is then `rule/case`. */
  readonly case?: string;
  readonly fixes?: readonly Fix[];
}

/** One check of a config: one idea, pure. What it needs from the disk is handed in as facts. */
export interface Rule {
  /** Stable and speaking: `process-cwd-relative`. Anchor on the reference page, key of the verdicts. */
  readonly id: string;
  readonly severity: Severity;
  /** Section of the specification, or another source: `config.md#process`. */
  readonly spec: string;
  /** One or two sentences for the reference page: what is checked and why. */
  readonly about: Meaning;
  /** Advice about security has a switch of its own. */
  readonly kind?: 'advice';
  readonly check: (context: LintContext) => Iterable<Found>;
}
