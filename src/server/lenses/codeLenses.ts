import type { CodeLens } from 'vscode-languageserver-types';
import { harden } from '../../core/oci/harden/harden';
import { t } from '../../core/l10n/l10n';
import { isReadOnly } from '../../protocol';
import type { Asked } from '../asked';

/**
 * Above the config: *Run Bundle* and *Prove It*, where it is a file, *Harden*, with how much there is to do, where there is
 * something and it can be changed, and *Compare with defaults*. Each command is handed the address of the document.
 */
export function codeLenses({ kind, document, config, root, disk }: Asked): CodeLens[] {
  if (kind !== 'config' || root?.kind !== 'object') return [];
  const start = document.positionAt(root.span.start);
  const range = { start, end: { line: start.line, character: start.character + 1 } };
  const lens = (title: string, command: string): CodeLens => ({
    range,
    command: { title, command, arguments: [document.uri] },
  });
  const { length } = harden(config, { disk }).changes;
  const title = length === 1 ? t('Harden (1 change)') : t('Harden ({0} changes)', length);
  return [
    ...(document.uri.startsWith('file:')
      ? [lens(t('Run Bundle'), 'stevedore.bundles.run'), lens(t('Prove It'), 'stevedore.bundles.prove')]
      : []),
    ...(length > 0 && !isReadOnly(document.uri) ? [lens(title, 'stevedore.ociConfig.harden')] : []),
    lens(t('Compare with defaults'), 'stevedore.ociConfig.compare'),
  ];
}
