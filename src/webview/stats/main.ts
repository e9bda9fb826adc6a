// The page of the stats panel: graphs over time, and the same as a table.

import './stats.css';
import { measures, type StatsWords, type ToStatsPanel } from '../../features/stats/protocol';
import { element } from '../element';
import { Chart } from './chart';
import { Cursor } from './cursor';
import { History } from './history';
import { Table } from './table';

interface Api {
  postMessage(message: { readonly is: 'ready' }): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const main = document.getElementById('main') ?? document.body;
const said = document.getElementById('said') ?? document.body;

/** Everything on the page, once the extension has said its words. */
interface Page {
  readonly charts: readonly Chart[];
  readonly table: Table;
  readonly cursor: Cursor;
  readonly history: History;
  paused: boolean;
}
let page: Page | undefined;

window.addEventListener('message', (event: MessageEvent<ToStatsPanel>) => hear(event.data));
new ResizeObserver(() => page?.charts.forEach((chart) => chart.fit())).observe(main);
// VS Code changes the classes of the body when another theme is chosen.
new MutationObserver(() => page?.charts.forEach((chart) => chart.repaint())).observe(document.body, {
  attributeFilter: ['class'],
});
api.postMessage({ is: 'ready' });

function hear(message: ToStatsPanel): void {
  switch (message.is) {
    case 'begin':
      page = build(message.words, new History(message.history));
      break;
    case 'containers':
      page?.table.show(message.containers);
      page?.charts.forEach((chart) => chart.know(message.containers));
      break;
    case 'tick':
      page?.history.add(message.tick);
      break;
  }
  if (page && !page.paused) draw(page);
}

function draw({ charts, cursor }: Page): void {
  charts.forEach((chart) => chart.draw());
  cursor.hold();
}

function build(words: StatsWords, history: History): Page {
  const table = new Table(words);
  const charts = measures.map((measure) => new Chart(measure, words, history));
  const cursor = new Cursor({ charts, history, words, say: (text) => (said.textContent = text) });
  const pause = element('button', { text: words.pause, attributes: { type: 'button', 'aria-pressed': 'false' } });
  const graphs = element('section', {
    class: 'graphs',
    attributes: { tabindex: '0', role: 'group', 'aria-label': words.keys },
    children: charts.map(({ figure }) => figure),
  });
  graphs.addEventListener('keydown', (event) => cursor.pressed(event));
  const made: Page = { charts, table, cursor, history, paused: false };
  pause.addEventListener('click', () => {
    made.paused = !made.paused;
    pause.textContent = made.paused ? words.resume : words.pause;
    pause.setAttribute('aria-pressed', String(made.paused));
    if (!made.paused) draw(made);
  });
  main.replaceChildren(table.element, element('div', { class: 'bar', children: [pause, cursor.line] }), graphs);
  charts.forEach((chart) => chart.fit());
  return made;
}
