import { type CompletionItem, CompletionItemTag } from 'vscode-languageserver-types';
import type { Named } from '../../core/oci/catalogue/model';
import { inReadersLanguage } from '../../core/l10n/meaning';

/** What is known of a named value, for a proposal. */
export function named({ about, deprecated, since }: Named): Partial<CompletionItem> {
  return {
    documentation: { kind: 'markdown', value: inReadersLanguage(deprecated ?? about) },
    ...(since === undefined ? {} : { labelDetails: { description: since } }),
    ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}
