import { TextDocument } from 'vscode-languageserver-textdocument';
import { config as configShape } from '../../../src/core/oci/catalogue/config';
import { dockerSeccomp } from '../../../src/core/oci/catalogue/dockerSeccomp';
import type { DiskFacts } from '../../../src/core/oci/disk/diskFacts';
import { anyRuntime } from '../../../src/core/oci/lint';
import { parseConfig } from '../../../src/core/oci/syntax/configDocument';
import { Value } from '../../../src/core/oci/syntax/value';
import type { Asked } from '../../../src/server/asked';

interface Options {
  readonly kind?: Asked['kind'];
  readonly bundle?: string;
  readonly disk?: DiskFacts;
}

/** A text as the server sees it. */
export function askedFor(text: string, { kind = 'config', bundle, disk }: Options = {}): Asked {
  const config = parseConfig(text);
  return {
    kind,
    document: TextDocument.create('file:///bundle/config.json', 'json', 1, text),
    config,
    root: config.root && new Value(text, config.root, []),
    catalogue: kind === 'config' ? configShape : dockerSeccomp,
    target: anyRuntime,
    disk,
    bundle,
  };
}
