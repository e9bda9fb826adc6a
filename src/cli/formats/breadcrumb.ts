import { t } from '../../core/l10n/l10n';
import type { Frame } from '../../core/course/model';
import { visible } from '../../core/text/visible';

/** Where a command runs: "host › d1". */
export function breadcrumb(context: readonly Frame[]): string {
  return context.map(frameName).join(' › ');
}

function frameName({ kind, name }: Frame): string {
  if (name !== undefined) return visible(name);
  switch (kind) {
    case 'host':
      return t('host');
    case 'container':
      return t('a container');
    case 'runc':
      return t('a runc container');
    case 'netns':
      return t('namespaces');
    case 'remote':
      return t('another machine');
  }
}
