import type { Reading, ShownUsage } from '../../features/enginePage/protocol';
import { element } from '../element';
import { button, failure, type Surroundings } from './parts';

/** What the engine takes on disk, once somebody asked. */
export class UsagePart {
  readonly element = element('div', { class: 'usage' });

  constructor(private readonly around: Surroundings) {}

  show(usage: Reading<readonly ShownUsage[]>): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.setAttribute('aria-busy', String(usage.is === 'reading'));
    this.element.replaceChildren(...this.parts(usage));
    // The button that was pressed is another one now.
    if (hadFocus) this.element.querySelector<HTMLElement>('.bar button, .failure button')?.focus();
  }

  private parts(usage: Reading<readonly ShownUsage[]>): readonly HTMLElement[] {
    const { words, send, say } = this.around;
    const measure = (): void => send({ is: 'read', section: 'usage' });
    const bar = (...children: readonly HTMLElement[]): HTMLElement => element('div', { class: 'bar', children });
    switch (usage.is) {
      case 'unread':
        return [element('p', { text: words.measureWhy }), bar(button(words.measure, measure))];
      case 'reading': {
        say(words.measuring);
        const busy = bar(
          button(words.cancel, () => send({ is: 'cancel' })),
          element('span', { text: words.measuring }),
        );
        return usage.what ? [busy, this.table(usage.what)] : [busy];
      }
      case 'failed':
        return [failure(this.around, usage.said, measure)];
      case 'read':
        return [
          bar(button(words.measureAgain, measure)),
          this.table(usage.what),
          element('p', { class: 'why', text: words.usageMeans }),
        ];
    }
  }

  private table(lines: readonly ShownUsage[]): HTMLElement {
    const { words, send } = this.around;
    const rows = lines.map(({ kind, name, total, active, size, reclaimable, canPrune }) => {
      const prune = button(words.prune, () => send({ is: 'prune', kind }), `${words.prune} ${name}`);
      prune.disabled = !canPrune;
      const cells = [total, active, size, reclaimable].map((text) => element('td', { class: 'number', text }));
      const head = element('th', { text: name, attributes: { scope: 'row' } });
      return element('tr', {
        attributes: { 'data-kind': kind },
        children: [head, ...cells, element('td', { children: [prune] })],
      });
    });
    const heads = words.usageColumns.map((text, column) =>
      text === ''
        ? element('td')
        : element('th', { text, ...(column > 0 && { class: 'number' }), attributes: { scope: 'col' } }),
    );
    const head = element('thead', { children: [element('tr', { children: heads })] });
    const table = element('table', { children: [head, element('tbody', { children: rows })] });
    return element('div', { class: 'scroll', children: [table] });
  }
}
