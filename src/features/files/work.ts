import { t } from '../../core/l10n/l10n';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import type { Places } from './places';
import type { ContainerFiles } from './provider';
import type { FilesTree } from './tree';

/** What the commands of this entry share. */
export interface Work {
  readonly services: Services;
  readonly places: Places;
  readonly tree: FilesTree;
  readonly provider: ContainerFiles;
  /** The rows that are selected in the view. */
  readonly selection: () => readonly Node[];
  /** Shows what is in the folder that a link leads to, below the link. */
  readonly unfold: (node: Node) => Promise<void>;
  /** Shows the files of a container or volume, from `path` on. */
  readonly browse: (place: Browsed) => Promise<void>;
}

export interface Browsed {
  readonly kind: 'container' | 'volume';
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** What other features send to `stevedore.files.open`. */
export interface Asked {
  readonly verb: 'browse' | 'changes' | 'commit' | 'export' | 'leave';
  readonly kind: 'container' | 'volume';
  /** The container's id, or the volume's name. */
  readonly id: string;
  readonly name: string;
  /** For `export`: the path of this machine to write to; a person is asked when it is absent. */
  readonly file?: string;
  /** What is filled in already where a form is asked for. */
  readonly preset?: Readonly<Record<string, string>>;
}

/** What a place is called in messages. */
export function nameOfPlace({ tree }: Work, key: string): string {
  return tree.headOf(key)?.name ?? t('a container');
}
