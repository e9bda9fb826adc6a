import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ObjectShape } from '../core/oci/catalogue/model';
import type { DocumentKind } from '../core/oci/documentKind';
import type { DiskFacts } from '../core/oci/disk/diskFacts';
import type { LintTarget } from '../core/oci/lintContext';
import type { ConfigDocument } from '../core/oci/syntax/configDocument';
import type { Value } from '../core/oci/syntax/value';

export type { DocumentKind } from '../core/oci/documentKind';

/** One version of one open document, as every answer of the server sees it. */
export interface Asked {
  readonly kind: DocumentKind;
  /** Offsets to lines and back. */
  readonly document: TextDocument;
  /** Its syntax tree; parsed once a version. */
  readonly config: ConfigDocument;
  /** The outermost value; undefined where the text has none. */
  readonly root: Value | undefined;
  /** The catalogue that describes it. */
  readonly catalogue: ObjectShape;
  readonly target: LintTarget;
  /** What the disk said last; undefined until it was read. */
  readonly disk: DiskFacts | undefined;
  /** The folder that the config is in, absolute; undefined for what is not a file. */
  readonly bundle: string | undefined;
}
