/** What keys do to a tree. */
export interface TreeMoves {
  readonly go: (item: HTMLElement) => void;
  readonly fold: (item: HTMLElement, isFolded: boolean) => void;
}

/** The keys of a tree, as in VS Code's own (WAI-ARIA Authoring Practices, Tree View, Keyboard Interaction). */
export function onTreeKey(event: KeyboardEvent, tree: HTMLElement, { go, fold }: TreeMoves): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const item = event.target.closest<HTMLElement>('[role="treeitem"]');
  if (!item) return;
  const all = [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')].filter(isShown);
  const at = all.indexOf(item);
  const state = item.getAttribute('aria-expanded');
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(all[at + 1]),
    ArrowUp: () => step(all[at - 1]),
    Home: () => step(all[0]),
    End: () => step(all.at(-1)),
    ArrowRight: () => {
      if (state === 'false') fold(item, false);
      else if (state === 'true') step(all[at + 1]);
    },
    ArrowLeft: () => {
      if (state === 'true') fold(item, true);
      else step(parentOf(item));
    },
    Enter: toggle,
    ' ': toggle,
    '*': () => {
      const siblings = [...(item.parentElement?.children ?? [])];
      for (const one of siblings)
        if (one instanceof HTMLElement && one.getAttribute('aria-expanded') === 'false') fold(one, false);
    },
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();

  function step(to: HTMLElement | null | undefined): void {
    if (to) go(to);
  }
  function toggle(): void {
    if (item && state !== null) fold(item, state === 'true');
  }
}

/** Whether nothing above it is folded. */
function isShown(item: HTMLElement): boolean {
  return parentOf(item)?.closest('[aria-expanded="false"]') == null;
}

function parentOf(item: HTMLElement): HTMLElement | null {
  return item.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? null;
}
