import type { ShownContainer, StatsWords } from '../../features/stats/protocol';
import { element } from '../element';
import { lookOf } from './look';

/** The newest numbers as a table. Only texts that differ are changed, so that a screen reader keeps its place. */
export class Table {
  readonly element: HTMLTableElement;
  private readonly body = element('tbody');
  private readonly rows = new Map<string, readonly HTMLElement[]>();

  constructor(words: StatsWords) {
    const heads = words.columns.map((text) => element('th', { text, attributes: { scope: 'col' } }));
    this.element = element('table', {
      class: 'usage',
      children: [
        element('caption', { text: words.table }),
        element('thead', { children: [element('tr', { children: heads })] }),
        this.body,
      ],
    });
  }

  show(containers: readonly ShownContainer[]): void {
    containers.forEach((container, index) => {
      const cells = this.rows.get(container.id) ?? this.add(container, index);
      [container.state, ...container.cells].forEach((text, column) => {
        const cell = cells[column];
        if (cell && cell.textContent !== text) cell.textContent = text;
      });
    });
  }

  private add({ id, name, cells }: ShownContainer, index: number): readonly HTMLElement[] {
    const made = ['', ...cells].map(() => element('td'));
    const head = element('th', {
      attributes: { scope: 'row' },
      children: [sample(index), document.createTextNode(name)],
    });
    this.body.append(element('tr', { children: [head, ...made] }));
    this.rows.set(id, made);
    return made;
  }
}

/** A piece of the line that stands for a container in the graphs. */
function sample(index: number): SVGElement {
  const { dash } = lookOf(index);
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  for (const [name, value] of Object.entries({
    width: '34',
    height: '8',
    'aria-hidden': 'true',
    class: `line-${index % 7}`,
  }))
    picture.setAttribute(name, value);
  const line = document.createElementNS(space, 'line');
  const drawn = { x1: '0', y1: '4', x2: '34', y2: '4', 'stroke-width': '2', 'stroke-dasharray': dash.join(' ') };
  for (const [name, value] of Object.entries(drawn)) line.setAttribute(name, value);
  picture.append(line);
  return picture;
}
