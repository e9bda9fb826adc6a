import type { Locator, Page } from 'playwright-core';
import { exactText } from './exactText';

/** The box at the top of the window: picks, inputs, and the command palette. */
export class QuickInput {
  private readonly box: Locator;
  private readonly items: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget:visible');
    this.items = this.box.locator('.quick-input-list .monaco-list-row');
  }

  /** Waits until the box is there; with a text, until one that shows it. */
  async waitFor(text?: string | RegExp): Promise<void> {
    await (text === undefined ? this.box : this.box.filter({ hasText: text })).waitFor();
  }

  /** What is asked: title, placeholder and the message below the field. */
  async question(): Promise<{ readonly title: string; readonly placeholder: string; readonly message: string }> {
    await this.box.waitFor();
    return {
      title: (await this.box.locator('.quick-input-title').innerText()).trim(),
      placeholder: (await this.field().getAttribute('placeholder')) ?? '',
      message: (await this.box.locator('.quick-input-message').innerText()).trim(),
    };
  }

  /** What the field holds. */
  async value(): Promise<string> {
    return this.field().inputValue();
  }

  /** Replaces what the field holds. */
  async type(text: string): Promise<void> {
    await this.field().fill(text);
  }

  /** The labels of the visible entries. */
  async labels(): Promise<readonly string[]> {
    await this.items.first().waitFor();
    return (await this.items.locator('.quick-input-list-row .monaco-highlighted-label').allInnerTexts()).map((text) =>
      text.trim(),
    );
  }

  /** The visible entries with everything that they show, one text an entry. */
  async entries(): Promise<readonly string[]> {
    await this.items.first().waitFor();
    return (await this.items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Chooses the entry with exactly this label. */
  async pick(label: string): Promise<void> {
    await this.entry(label).click();
  }

  /** Ticks entries of a pick that takes several. */
  async tick(...labels: readonly string[]): Promise<void> {
    for (const label of labels)
      await this.entry(label).locator('.monaco-checkbox, input[type=checkbox]').first().click();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Closes the box without an answer. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.box.waitFor({ state: 'hidden' });
  }

  private entry(label: string): Locator {
    const exact = this.page.locator('.label-name', { hasText: exactText(label) });
    return this.items.filter({ has: exact }).first();
  }

  private field(): Locator {
    return this.box.locator('.quick-input-box input');
  }
}
