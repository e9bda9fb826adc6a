import type { Fix } from '../finding';
import type { Span } from '../syntax/span';
import type { TextRule } from './textRules';

/** One fault of the text. */
export interface TextFound {
  readonly rule: TextRule;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}
