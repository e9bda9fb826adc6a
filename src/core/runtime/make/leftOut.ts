import { t } from '../../l10n/l10n';
import { listText } from '../../text/message';

/** What has no place in the root file system of a bundle. `attributes`: extended attributes, such as capabilities of a file. */
export type LeftOutKind = 'devices' | 'pipes' | 'attributes';

/** Names that are told of each kind; the others are only counted. */
const told = 5;

/** What was left out of archives, to be told in the end. */
export class LeftOut {
  private readonly names = new Map<LeftOutKind, { count: number; readonly first: string[] }>();

  add(kind: LeftOutKind, parts: readonly string[]): void {
    const entry = this.names.get(kind) ?? { count: 0, first: [] };
    this.names.set(kind, entry);
    entry.count += 1;
    if (entry.first.length < told) entry.first.push(`/${parts.join('/')}`);
  }

  /** One sentence for each kind. Localised. */
  notes(keptOwners: boolean): readonly string[] {
    const about: Readonly<Record<LeftOutKind, (count: number, names: string) => string>> = {
      devices: (count, names) => t('{0} devices were left out, since a runtime makes /dev itself: {1}', count, names),
      pipes: (count, names) => t('{0} named pipes were left out: {1}', count, names),
      attributes: (count, names) =>
        t('{0} files lost their extended attributes, such as capabilities: {1}', count, names),
    };
    return [
      ...[...this.names].map(([kind, { count, first }]) =>
        about[kind](count, listText(first.join(', ') + (count > first.length ? ', …' : ''))),
      ),
      ...(keptOwners ? [] : [t('All files belong to this user, without set-id bits: only root can give them away.')]),
    ];
  }
}
