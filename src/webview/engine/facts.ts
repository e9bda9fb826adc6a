import type { EngineFact, FactGroup, FactLevel } from '../../core/docker/engineFacts/fact';
import type { Reading, ShownFacts } from '../../features/enginePage/protocol';
import { element } from '../element';
import { failure, type Surroundings } from './parts';

/** A level has a shape and a word; its colour only supports them. */
const shapes: Readonly<Record<FactLevel, string>> = { fine: '✓', info: '•', advice: '◆', warning: '▲' };

/** What the engine is, fact by fact, each with why it matters. */
export class FactsPart {
  readonly element = element('div', { class: 'facts' });

  constructor(private readonly around: Surroundings) {}

  show(facts: Reading<ShownFacts>): void {
    this.element.setAttribute('aria-busy', String(facts.is === 'reading'));
    if (facts.is === 'failed') {
      const again = (): void => this.around.send({ is: 'read', section: 'facts' });
      this.element.replaceChildren(failure(this.around, facts.said, again));
    } else if (facts.is !== 'unread' && facts.what) {
      const { summary, groups } = facts.what;
      this.element.replaceChildren(
        element('p', { class: 'summary', text: summary }),
        ...groups.flatMap((group) => this.group(group)),
      );
    } else {
      this.element.replaceChildren(element('p', { text: this.around.words.reading }));
    }
  }

  private group({ title, facts }: FactGroup): readonly HTMLElement[] {
    return [element('h3', { text: title }), ...facts.map((fact) => this.fact(fact))];
  }

  private fact(fact: EngineFact): HTMLElement {
    const { words } = this.around;
    const level = element('span', {
      class: 'level',
      children: [
        element('span', { text: `${shapes[fact.level]} `, attributes: { 'aria-hidden': 'true' } }),
        document.createTextNode(words.levels[fact.level]),
      ],
    });
    const todo = fact.todo === undefined ? undefined : element('strong', { text: `${words.todo}: ` });
    return element('div', {
      class: `fact ${fact.level}`,
      attributes: { 'data-fact': fact.id },
      children: [
        element('div', { class: 'term', children: [element('h4', { text: fact.title }), level] }),
        element('div', {
          class: 'said',
          children: [
            element('p', { class: 'value', text: fact.value }),
            element('p', { class: 'why', text: fact.why }),
            todo && element('p', { class: 'todo', children: [todo, document.createTextNode(fact.todo ?? '')] }),
            ...(fact.lines ?? []).map((line) => element('pre', { text: line })),
          ],
        }),
      ],
    });
  }
}
