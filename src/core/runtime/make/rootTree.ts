import { t } from '../../l10n/l10n';
import { hostile } from '../../files/tarLimits';
import { visible } from '../../text/visible';

/** What we made in a root file system, or left out; `layer` is the number of the archive that brought it. */
export type TreeNode =
  | TreeFolder
  | { readonly is: 'file' | 'left-out'; readonly layer: number }
  | { readonly is: 'link'; readonly target: string; readonly layer: number };

export interface TreeFolder {
  readonly is: 'folder';
  readonly children: Map<string, TreeNode>;
  layer: number;
  /** Permission bits that it gets in the end. */
  mode: number;
}

/** A folder, and the path that leads to it through folders alone. */
export interface Place {
  readonly folder: TreeFolder;
  readonly path: readonly string[];
}

/** As many symbolic links as the kernel follows: path_resolution(7). */
const mostLinks = 40;

export const newFolder = (layer: number): TreeFolder => ({ is: 'folder', children: new Map(), layer, mode: 0o755 });

/** The picture of a root file system that grows: paths are resolved in it and never by the machine. */
export class RootTree {
  readonly root = newFolder(0);

  /**
   * The folder of a path. Symbolic links are followed as they are inside of the root file system: an absolute one begins at its
   * root, and `..` does not lead out. What is missing is made by `make`; without that, the answer is undefined. Throws a
   * FileError `hostile` where something on the way is no folder, or links go round in circles.
   */
  enter(parts: readonly string[], make?: (path: readonly string[]) => TreeFolder): Place | undefined {
    const way: { readonly name: string; readonly folder: TreeFolder }[] = [];
    const rest = parts.toReversed();
    const here = (): TreeFolder => way.at(-1)?.folder ?? this.root;
    const path = (): string[] => way.map(({ name }) => name);
    for (let links = 0; ;) {
      const step = rest.pop();
      if (step === undefined) return { folder: here(), path: path() };
      if (step === '..') {
        way.pop();
        continue;
      }
      let node = here().children.get(step);
      if (!node) {
        if (!make) return undefined;
        node = make([...path(), step]);
        here().children.set(step, node);
      }
      if (node.is === 'link') {
        if (++links > mostLinks) throw hostile(t('the links of {0} go round in circles', visible(parts.join('/'))));
        if (node.target.startsWith('/')) way.length = 0;
        rest.push(...stepsOf(node.target).toReversed());
      } else if (node.is === 'folder') way.push({ name: step, folder: node });
      else throw hostile(t('{0} is in it as a folder and as something else', visible([...path(), step].join('/'))));
    }
  }

  /** The plain file of a path, as the path that leads to it through folders alone, or undefined. */
  fileAt(path: string): readonly string[] | undefined {
    let wanted = stepsOf(path);
    for (let links = 0; links <= mostLinks; links += 1) {
      const place = this.enter(wanted.slice(0, -1));
      const name = wanted.at(-1);
      const node = name === undefined ? undefined : place?.folder.children.get(name);
      if (!place || name === undefined || !node) return undefined;
      if (node.is === 'file') return [...place.path, name];
      if (node.is !== 'link') return undefined;
      wanted = [...(node.target.startsWith('/') ? [] : place.path), ...stepsOf(node.target)];
    }
    return undefined;
  }

  /** Every folder with its path, what is deepest last. */
  *folders(): Generator<Place> {
    const open: Place[] = [{ folder: this.root, path: [] }];
    for (let place = open.pop(); place; place = open.pop()) {
      yield place;
      for (const [name, node] of place.folder.children)
        if (node.is === 'folder') open.push({ folder: node, path: [...place.path, name] });
    }
  }
}

const stepsOf = (path: string): readonly string[] => path.split('/').filter((step) => step !== '' && step !== '.');
