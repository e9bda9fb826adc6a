import type { FileType } from '../engine/archive';
import { visible } from '../text/visible';

/** What stands before a row. `shape` is a codicon and carries the meaning; `color` is a theme colour and only supports it. */
export interface RowIcon {
  readonly shape: string;
  readonly color?: string;
}

/** What a row is about, for the commands that are called on it. */
export type RowSubject =
  | { readonly kind: 'container'; readonly id: string }
  | { readonly kind: 'compose-project'; readonly project: string; readonly containerIds: readonly string[] }
  | { readonly kind: 'group'; readonly containerIds: readonly string[] }
  | { readonly kind: 'endpoint'; readonly containerId: string; readonly networkId: string; readonly ip: string }
  | { readonly kind: 'port'; readonly containerId: string; readonly url: string | undefined }
  | { readonly kind: 'mount'; readonly containerId: string; readonly text: string }
  | { readonly kind: 'repository'; readonly imageIds: readonly string[] }
  /** `reference` is the tag or digest of this row; the id where it has neither. */
  | { readonly kind: 'image'; readonly id: string; readonly reference: string }
  | { readonly kind: 'network'; readonly id: string }
  /** The bridge of a network, or one of its ports. */
  | { readonly kind: 'bridge'; readonly networkId: string }
  | { readonly kind: 'volume'; readonly name: string }
  /** A file of a container or volume; `place` is the authority of its address. */
  | { readonly kind: 'file'; readonly place: string; readonly path: string; readonly type: FileType }
  /** A bundle by the absolute path of its folder. */
  | { readonly kind: 'bundle'; readonly path: string }
  /** A container that a low-level runtime knows, root's one where `ofRoot`; `program` and `root` as in OciRuntime. */
  | {
      readonly kind: 'runtime-container';
      readonly id: string;
      readonly program: string;
      readonly root?: string;
      readonly ofRoot: boolean;
    }
  /** A command of a note: the note's address, and the key that the command keeps while the note is edited. */
  | { readonly kind: 'note-command'; readonly note: string; readonly key: string; readonly line: number }
  /** The containerd itself; a namespace of it; a container and an image in one. */
  | { readonly kind: 'containerd' }
  | { readonly kind: 'containerd-namespace'; readonly namespace: string }
  /** `pid` is the first process of its task; 0 where none runs. */
  | { readonly kind: 'containerd-container'; readonly namespace: string; readonly id: string; readonly pid: number }
  | { readonly kind: 'containerd-image'; readonly namespace: string; readonly name: string }
  /** A chapter or step of a note. */
  | { readonly kind: 'note-line'; readonly note: string; readonly line: number };

/** One row of a view, as data. Every text in it is already visible (see `shown`). */
export interface Row {
  /** Stable: never holds the state of what it shows. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: RowIcon;
  /** What a screen reader says: name, kind, state, what it is made from. */
  readonly spoken: string;
  /** `viewItem` in the menus: "container.running". */
  readonly context: string;
  readonly expansion: 'none' | 'collapsed' | 'expanded';
  readonly subject: RowSubject;
  /** Pairs of term and value, made when somebody hovers. */
  readonly tooltip: () => readonly (readonly [string, string])[];
  readonly children: () => readonly Row[];
}

/** Data from outside as it may be shown: everything unseen written out, and never longer than a row can be. */
export function shown(text: string, limit = 200): string {
  const clean = visible(text);
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}

/** Whether two rows look the same, whatever their children. */
export function looksSame(left: Row, right: Row): boolean {
  return (
    left.id === right.id &&
    left.label === right.label &&
    left.description === right.description &&
    left.icon.shape === right.icon.shape &&
    left.icon.color === right.icon.color &&
    left.spoken === right.spoken &&
    left.context === right.context &&
    left.expansion === right.expansion
  );
}

/** Joins what is there with the dot that separates facts in a description. */
export function facts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

export const noRows = (): readonly Row[] => [];
