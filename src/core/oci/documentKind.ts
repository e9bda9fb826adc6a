import { isProfile } from './dockerSeccomp/isProfile';
import type { ConfigDocument } from './syntax/configDocument';
import { Value } from './syntax/value';

/** What a document is: a bundle's config, or a seccomp profile as `docker run --security-opt seccomp=FILE` takes it. */
export type DocumentKind = 'config' | 'dockerSeccomp';

/**
 * What a document is, told by what is in it and never by its name: other people's config.json are none of ours. A document
 * that was something (`before`) stays it while its text is broken, since it is being written.
 */
export function kindOf(document: ConfigDocument, before?: DocumentKind): DocumentKind | undefined {
  const root = document.root && new Value(document.text, document.root, []);
  if (root?.kind === 'object') {
    const blocks = ['process', 'root', 'linux'];
    if (root.entry('ociVersion') && blocks.some((key) => root.entry(key))) return 'config';
    if (isProfile(root)) return 'dockerSeccomp';
  }
  const broken = document.errors.length > 0 || document.unread !== undefined || root === undefined;
  return broken ? before : undefined;
}
