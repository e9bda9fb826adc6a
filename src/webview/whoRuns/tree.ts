import type { ShownLink, WhoRunsWords } from '../../features/whoRuns/protocol';
import { element } from '../element';
import { onTreeKey } from './treeKeys';

/** What is kept of a tree when it is made anew: by the numbers of the processes. */
export interface TreeState {
  readonly folded: readonly number[];
  /** Which one the Tab key leads to. */
  readonly current?: number;
}

/** The processes as a tree that folds (WAI-ARIA Authoring Practices, Tree View), each with everything that is known of it. */
export class ProcessTree {
  private folded: ReadonlySet<number> = new Set();
  private current: number | undefined;
  private root: HTMLElement | undefined;
  private hadFocus = false;

  /** `changed` is told what to keep. */
  constructor(
    kept: TreeState | undefined,
    private readonly changed: (state: TreeState) => void,
  ) {
    this.folded = new Set(kept?.folded);
    this.current = kept?.current;
  }

  /** Makes the tree of other processes: what was folded stays so, and who had the focus has it. */
  show(links: readonly ShownLink[], words: WhoRunsWords): HTMLElement {
    this.hadFocus = this.root?.contains(document.activeElement) === true;
    const root = element('ul', {
      class: 'tree',
      attributes: { role: 'tree', 'aria-label': words.tree },
      children: items(links, 1),
    });
    this.root = root;
    for (const item of root.querySelectorAll<HTMLElement>('[aria-expanded]'))
      if (this.folded.has(pidOf(item))) item.setAttribute('aria-expanded', 'false');
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('keydown', (event) =>
      onTreeKey(event, root, { go: (item) => this.go(item), fold: (item, isFolded) => this.fold(item, isFolded) }),
    );
    this.settle();
    return root;
  }

  /** Once it is in the page: puts the focus on the current process, where the tree before it had the focus. */
  refocus(): void {
    if (this.hadFocus) this.root?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    this.hadFocus = false;
  }

  private click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const item = event.target.closest<HTMLElement>('[role="treeitem"]');
    if (!item) return;
    this.go(item);
    const isOnRow = event.target.closest('.row') !== null;
    if (isOnRow && item.hasAttribute('aria-expanded')) this.fold(item, item.getAttribute('aria-expanded') === 'true');
  }

  private go(item: HTMLElement): void {
    this.current = pidOf(item);
    this.settle();
    item.focus();
    this.keep();
  }

  private fold(item: HTMLElement, isFolded: boolean): void {
    item.setAttribute('aria-expanded', String(!isFolded));
    const pid = pidOf(item);
    const others = [...this.folded].filter((one) => one !== pid);
    this.folded = new Set(isFolded ? [...others, pid] : others);
    this.keep();
  }

  /** One of them, and one only, is a stop of the Tab key: the current one, or the first where that has ended. */
  private settle(): void {
    const all = [...(this.root?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const current = all.find((item) => pidOf(item) === this.current) ?? all[0];
    for (const item of all) item.tabIndex = item === current ? 0 : -1;
  }

  private keep(): void {
    this.changed({ folded: [...this.folded], ...(this.current !== undefined && { current: this.current }) });
  }
}

function pidOf(item: HTMLElement): number {
  return Number(item.dataset['pid']);
}

function items(links: readonly ShownLink[], level: number): readonly HTMLElement[] {
  return links.map((link, index) =>
    item(link, {
      'aria-level': String(level),
      'aria-posinset': String(index + 1),
      'aria-setsize': String(links.length),
    }),
  );
}

function item(link: ShownLink, place: Readonly<Record<string, string>>): HTMLLIElement {
  const [name, details] = [`process-${link.pid}`, `about-${link.pid}`];
  const row = element('div', {
    class: 'row',
    children: [
      element('span', { class: 'twistie', attributes: { 'aria-hidden': 'true' } }),
      element('span', {
        attributes: { id: name },
        children: [
          element('strong', { text: link.name }),
          document.createTextNode(` ${[link.pid, link.user, link.daemon].filter(Boolean).join(' · ')}`),
        ],
      }),
    ],
  });
  const about = [
    element('p', { class: 'role', text: link.role }),
    ...(link.line === '' ? [] : [element('p', { children: [element('code', { text: link.line })] })]),
    element('p', { text: link.fate }),
    ...(link.directs === '' ? [] : [element('p', { text: link.directs })]),
  ];
  const level = Number(place['aria-level']);
  const below = element('ul', { attributes: { role: 'group' }, children: items(link.children, level + 1) });
  return element('li', {
    ...(link.isContainer && { class: 'container' }),
    attributes: {
      role: 'treeitem',
      'data-pid': String(link.pid),
      'aria-labelledby': name,
      'aria-describedby': details,
      ...(link.children.length > 0 && { 'aria-expanded': 'true' }),
      ...place,
    },
    children: [
      row,
      element('div', { class: 'about', attributes: { id: details }, children: about }),
      link.children.length > 0 ? below : undefined,
    ],
  });
}
