import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../dev/paths';
import type { VscodeServer } from '../../dev/vscode/server';
import { newPage, type PageOptions } from './browser';
import { exactText } from './exactText';
import { QuickInput } from './quickInput';
import { Section } from './section';

/** A window of VS Code, driven as a person would. Everything waits for what it needs, at most 30 s. */
export class Workbench {
  readonly quickInput: QuickInput;

  private constructor(readonly page: Page) {
    this.quickInput = new QuickInput(page);
  }

  /** Opens a window that shows `folder`. */
  static async open(
    browser: Browser,
    server: VscodeServer,
    folder: string,
    options: PageOptions = {},
  ): Promise<Workbench> {
    const page = await newPage(browser, options);
    await page.goto(server.address(folder));
    await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
    return new Workbench(page);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Shows a view container of the activity bar, by its title. */
  async openView(title: string): Promise<void> {
    const item = this.page.locator(
      `.activitybar .action-item:has(.action-label[aria-label^=${JSON.stringify(title)}])`,
    );
    await item.waitFor();
    if (!((await item.getAttribute('class')) ?? '').split(' ').includes('checked')) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  }

  /** A section of the side bar, by its title. */
  section(title: string): Section {
    return new Section(this.page, title);
  }

  /** Runs a command from the palette, by its full title: `Stevedore: Refresh`. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    await this.quickInput.pick(title);
  }

  /** Whether the palette offers a command. */
  async offers(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    const labels = await this.quickInput.labels();
    await this.quickInput.cancel();
    return labels.includes(title);
  }

  /** The entries of the open menu; those that cannot be chosen are left out. */
  async menuItems(): Promise<readonly string[]> {
    const items = this.page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
    await items.first().waitFor();
    return (await items.allInnerTexts()).map((text) => text.trim());
  }

  /** Chooses an entry of the open menu. */
  async chooseMenu(label: string): Promise<void> {
    const exact = this.page.locator('.action-label', { hasText: exactText(label) });
    // VS Code ignores a click that comes within the same moment as the one that opened the menu.
    await this.page.locator('.monaco-menu .action-item', { has: exact }).first().click({ delay: 120 });
  }

  /** The texts of the notifications on screen. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** A notification that holds `text`. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  /** Presses a button of the notification that holds `text`. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    const found = this.notification(text);
    await found.hover();
    await found.locator('.monaco-button', { hasText: button }).click();
  }

  /** The text of the modal dialog, message and detail. Waits for one. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box .dialog-message-container');
    await box.waitFor();
    return (await box.innerText()).trim();
  }

  /** The buttons of the modal dialog. */
  async dialogButtons(): Promise<readonly string[]> {
    return (await this.page.locator('.monaco-dialog-box .monaco-button').allInnerTexts()).map((text) => text.trim());
  }

  /** Presses a button of the modal dialog. */
  async answerDialog(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  }

  /** An entry of the status bar that holds `text`. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** The text of the editor in front, as far as it is on screen. Non-breaking blanks are plain ones. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines');
    await lines.first().waitFor();
    return (await lines.first().innerText()).replaceAll('\u00a0', ' ');
  }

  /** The titles of the open editors. */
  async tabs(): Promise<readonly string[]> {
    return (await this.page.locator('.tabs-container .tab .label-name').allInnerTexts()).map((text) => text.trim());
  }

  /** The text of the terminal or output panel. */
  async panelText(): Promise<string> {
    const panel = this.page.locator('.part.panel');
    await panel.waitFor();
    return (await panel.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Takes a picture into `docs/` of the project: of the whole window, or of one part of it. */
  async picture(name: string, part?: Locator): Promise<void> {
    const path = join(projectRoot(), 'docs', name);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.mouse.move(0, 0);
    await (part ?? this.page).screenshot({ path, animations: 'disabled' });
  }
}
