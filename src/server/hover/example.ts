import type { Field } from '../../core/oci/catalogue/model';
import { t } from '../../core/l10n/l10n';

/** A sensible value of a field, as JSON; none for what has none. */
export function exampleOf({ example }: Field): readonly string[] {
  if (example === undefined) return [];
  const single = typeof example !== 'object';
  const text = JSON.stringify(example, undefined, single ? undefined : 2);
  return [single ? t('Example: {0}', `\`${text}\``) : `${t('Example')}\n\`\`\`json\n${text}\n\`\`\``];
}
