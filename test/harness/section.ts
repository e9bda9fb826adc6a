import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { exactText } from './exactText';

/** One row as it is shown, and as a screen reader says it. */
export interface ShownRow {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  /** 1 for the outermost rows. */
  readonly level: number;
  readonly state: 'leaf' | 'collapsed' | 'expanded';
  /** The name of the codicon, for rows that have one: `debug-start`. */
  readonly icon: string;
  readonly selected: boolean;
}

/** One section of a view container: a tree with a title. Rows outside of the visible part do not exist for it. */
export class Section {
  readonly pane: Locator;
  private readonly header: Locator;
  /** What to click on: in the middle of a narrow header there may be a button. */
  private readonly titleText: Locator;

  constructor(
    private readonly page: Page,
    readonly title: string,
  ) {
    this.pane = page.locator('.split-view-view .pane', {
      has: page.locator('.pane-header h3.title', { hasText: exactText(title) }),
    });
    this.header = this.pane.locator('.pane-header');
    this.titleText = this.header.locator('h3.title');
  }

  /** Opens the section if it is closed. */
  async expand(): Promise<void> {
    if ((await this.header.getAttribute('aria-expanded')) === 'false') await this.titleText.click();
  }

  async collapse(): Promise<void> {
    if ((await this.header.getAttribute('aria-expanded')) === 'true') await this.titleText.click();
  }

  /** Presses one of the buttons in the title, by its spoken name. */
  async titleAction(name: string): Promise<void> {
    // Not over a row: its tooltip would come to lie on the buttons.
    await this.titleText.hover();
    await this.header.locator(`.action-label[aria-label^="${name}"]`).click();
  }

  /** The text above the tree (`TreeView.message`), or the welcome text of an empty view. */
  async message(): Promise<string> {
    const places = this.pane.locator('.message:not(.hide), .welcome-view-content');
    return (await places.allInnerTexts()).join('\n').trim();
  }

  /** A button of the welcome text. */
  welcomeButton(label: string): Locator {
    return this.pane.locator('.welcome-view-content .monaco-button', { hasText: label });
  }

  /** The visible rows from top to bottom. */
  async rows(): Promise<readonly ShownRow[]> {
    // All rows are read in one go: the list may be painted anew at any moment.
    const read = await this.pane.locator('.monaco-list-row').evaluateAll((rows: readonly Element[]) =>
      rows.map((row) => {
        const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? '';
        const attribute = (name: string): string | null => row.getAttribute(name);
        return {
          at: Number(attribute('data-index')),
          label: text('.label-name'),
          description: text('.label-description'),
          spoken: attribute('aria-label') ?? '',
          level: Number(attribute('aria-level')),
          expanded: attribute('aria-expanded'),
          iconClass: row.querySelector('.custom-view-tree-node-item-icon')?.className ?? '',
          selected: attribute('aria-selected') === 'true',
        };
      }),
    );
    return read.sort((left, right) => left.at - right.at).map(shownRow);
  }

  /** The labels of the visible rows. */
  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** The first row with exactly this label. */
  row(label: string): Locator {
    const exact = this.page.locator('.label-name', { hasText: exactText(label) });
    return this.pane.locator('.monaco-list-row', { has: exact }).first();
  }

  /** Opens a row that has rows below it. */
  async expandRow(label: string): Promise<void> {
    const row = this.row(label);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  }

  /** Selects these rows, and only these. The list may be painted anew between two clicks: then all is clicked again. */
  async select(...labels: readonly string[]): Promise<void> {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      for (const [index, label] of labels.entries()) {
        await this.row(label)
          .locator('.label-name')
          .click({ modifiers: index === 0 ? [] : ['ControlOrMeta'] });
      }
      const selected = (await this.rows()).filter((row) => row.selected).map(({ label }) => label);
      if (isDeepStrictEqual(selected.toSorted(), labels.toSorted())) return;
    }
    throw new Error(`Not selected after five attempts: ${labels.join(', ')}`);
  }

  /** The spoken names of the buttons that a row shows under the pointer. */
  async inlineActions(label: string): Promise<readonly string[]> {
    const row = this.row(label);
    await row.hover();
    const actions = await row.locator('.actions .action-label').all();
    return (await Promise.all(actions.map((action) => action.getAttribute('aria-label')))).map((name) => name ?? '');
  }

  /** Presses a button of a row. */
  async inlineAction(label: string, name: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.locator(`.actions .action-label[aria-label^=${JSON.stringify(name)}]`).click();
  }

  /** Opens the context menu of a row (of all selected rows, when it is one of them). */
  async openMenu(label: string): Promise<void> {
    await this.row(label).locator('.label-name').click({ button: 'right' });
  }
}

/** What is used of the browser's own elements: the project is compiled without the DOM. */
interface Element {
  getAttribute(name: string): string | null;
  querySelector(selector: string): { readonly textContent: string | null; readonly className: string } | null;
}

type ReadRow = Omit<ShownRow, 'state' | 'icon'> & { readonly expanded: string | null; readonly iconClass: string };

function shownRow({ label, description, spoken, level, selected, expanded, iconClass }: ReadRow): ShownRow {
  return {
    label,
    description,
    spoken,
    level,
    selected,
    state: expanded === null ? 'leaf' : expanded === 'true' ? 'expanded' : 'collapsed',
    icon: /codicon-([a-z-]+)/.exec(iconClass.replace('codicon-modifier-spin', ''))?.[1] ?? '',
  };
}
