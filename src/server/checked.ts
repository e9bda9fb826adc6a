import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { config as configShape } from '../core/oci/catalogue/config';
import { dockerSeccomp } from '../core/oci/catalogue/dockerSeccomp';
import { kindOf, type DocumentKind } from '../core/oci/documentKind';
import type { DiskFacts } from '../core/oci/disk/diskFacts';
import type { Finding } from '../core/oci/finding';
import { lintDocument } from '../core/oci/lint';
import type { LintTarget } from '../core/oci/lintContext';
import { mayBeOurs } from '../core/oci/mayBeOurs';
import { parseConfig } from '../core/oci/syntax/configDocument';
import { Value } from '../core/oci/syntax/value';
import type { Asked } from './asked';

/** One open document: parsed once a version, checked once for a version, a target and what the disk said. */
export class Checked {
  private kind: DocumentKind | undefined;
  private parsed: { readonly version: number; readonly asked: Asked | undefined } | undefined;
  private found: { readonly asked: Asked; readonly findings: readonly Finding[] } | undefined;
  private disk: DiskFacts | undefined;

  constructor(
    /** As it is now: it changes with every version. */
    private readonly live: TextDocument,
    private target: LintTarget,
  ) {}

  /** This version of it; undefined where it is neither a config nor a profile. */
  asked(): Asked | undefined {
    if (this.parsed?.version !== this.live.version) {
      this.parsed = { version: this.live.version, asked: this.parse() };
      this.found = undefined;
    }
    return this.parsed.asked;
  }

  /** What is wrong with this version of it. */
  findings(): readonly Finding[] {
    const asked = this.asked();
    if (!asked) return [];
    if (this.found?.asked !== asked) this.found = { asked, findings: findingsOf(asked) };
    return this.found.findings;
  }

  /** What the disk said, from now on. */
  know(disk: DiskFacts | undefined): void {
    this.disk = disk;
    this.with({ disk });
  }

  /** What it is checked for, from now on. */
  aim(target: LintTarget): void {
    this.target = target;
    this.with({ target });
  }

  private with(change: Partial<Asked>): void {
    const asked = this.parsed?.asked;
    if (this.parsed && asked) this.parsed = { ...this.parsed, asked: { ...asked, ...change } };
  }

  private parse(): Asked | undefined {
    const { uri, languageId, version } = this.live;
    const text = this.live.getText();
    if (this.kind === undefined && !mayBeOurs(text)) return undefined;
    const config = parseConfig(text);
    const bundle = folderOf(uri);
    // What is too deep or too long to be read has no tree that tells: there the name does, at first.
    const before = this.kind ?? (config.unread && basename(uri) === 'config.json' ? 'config' : undefined);
    const kind = (this.kind = kindOf(config, before));
    if (kind === undefined) return undefined;
    return {
      kind,
      // One of its own: the live one changes while answers are worked out.
      document: TextDocument.create(uri, languageId, version, text),
      config,
      root: config.root && new Value(text, config.root, []),
      catalogue: kind === 'config' ? configShape : dockerSeccomp,
      target: this.target,
      disk: this.disk,
      bundle,
    };
  }
}

function findingsOf({ config, target, disk, catalogue }: Asked): readonly Finding[] {
  return lintDocument(config, { target, catalogue, ...(disk && { disk }) });
}

/** The folder that a file is in; undefined for what is no file of this machine. */
function folderOf(uri: string): string | undefined {
  try {
    return dirname(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
