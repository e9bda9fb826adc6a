import type { ShownEvent, StreamState } from '../../features/enginePage/protocol';
import { element } from '../element';
import { button, failure, fill, type Surroundings } from './parts';

/** Rows on the page. */
const most = 1000;
/** How long a screen reader has peace between two announcements, in milliseconds. */
const peace = 5000;

interface Row {
  readonly event: ShownEvent;
  readonly element: HTMLTableRowElement;
  /** What the filter looks in. */
  readonly text: string;
}

/** The live log: what comes within one frame is put on the page together. */
export class EventsPart {
  readonly element: HTMLElement;
  private readonly state = element('div', { class: 'state' });
  private readonly none = element('p', { class: 'none' });
  private readonly waiting = element('span', { class: 'waiting' });
  private readonly body = element('tbody');
  private readonly log: HTMLElement;
  private readonly filter = element('input', { attributes: { type: 'search' } });
  private readonly hideNoise = element('input', { attributes: { type: 'checkbox' } });
  private rows: Row[] = [];
  private pending: ShownEvent[] = [];
  private isPaused = false;
  private isDrawing = false;
  private unsaid = 0;
  private isQuiet = false;

  constructor(private readonly around: Surroundings) {
    const { words } = around;
    this.filter.placeholder = words.filterHint;
    this.filter.setAttribute('aria-label', words.filter);
    this.filter.addEventListener('input', () => this.refilter());
    this.hideNoise.addEventListener('change', () => this.refilter());
    const pause = button(words.pause, () => {
      this.isPaused = !this.isPaused;
      pause.textContent = this.isPaused ? words.resume : words.pause;
      pause.setAttribute('aria-pressed', String(this.isPaused));
      this.drawSoon();
    });
    pause.setAttribute('aria-pressed', 'false');
    const heads = words.eventColumns.map((text) => element('th', { text, attributes: { scope: 'col' } }));
    const table = element('table', {
      children: [element('thead', { children: [element('tr', { children: heads })] }), this.body],
    });
    // What is new is said from `#said`, now and then: an engine may tell of hundreds of events within a second.
    const attributes = { role: 'log', 'aria-live': 'off', 'aria-label': words.events, tabindex: '0' };
    this.log = element('div', { class: 'log', attributes, children: [table, this.none] });
    const noise = element('label', { children: [this.hideNoise, document.createTextNode(words.hideNoise)] });
    this.element = element('div', {
      class: 'events',
      children: [
        element('p', { class: 'why', text: words.eventsWhy }),
        this.state,
        element('div', { class: 'bar', children: [this.filter, noise, pause, this.waiting] }),
        this.log,
      ],
    });
    this.tellWhetherEmpty();
  }

  showState({ is, said }: StreamState): void {
    this.state.dataset['is'] = is;
    if (is === 'failed') {
      this.state.replaceChildren(failure(this.around, said, () => this.around.send({ is: 'reconnect' })));
      return;
    }
    const shape = element('span', { text: is === 'live' ? '● ' : '○ ', attributes: { 'aria-hidden': 'true' } });
    this.state.replaceChildren(shape, document.createTextNode(said));
  }

  add(events: readonly ShownEvent[], all: boolean): void {
    if (all) {
      this.rows = [];
      this.pending = [];
      this.body.replaceChildren();
    }
    this.pending = [...this.pending, ...events].slice(-most);
    this.unsaid = all ? 0 : this.unsaid + events.filter((event) => this.fits(event, textOf(event))).length;
    this.drawSoon();
  }

  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.draw();
    });
  }

  private draw(): void {
    const { words } = this.around;
    this.waiting.textContent = this.isPaused && this.pending.length > 0 ? fill(words.waiting, this.pending.length) : '';
    if (this.isPaused) return;
    const wasAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
    const added = this.pending.map((event) => this.rowOf(event));
    this.pending = [];
    this.rows.push(...added);
    this.body.append(...added.map((row) => row.element));
    for (const row of this.rows.splice(0, this.rows.length - most)) row.element.remove();
    this.tellWhetherEmpty();
    if (wasAtEnd) this.log.scrollTop = this.log.scrollHeight;
    this.speak();
  }

  /** At most one sentence in a while, however much happens. */
  private speak(): void {
    const last = this.rows.findLast((row) => !row.element.hidden);
    if (this.unsaid === 0 || this.isQuiet || this.isPaused || !last) return;
    const { kind, name, action, detail } = last.event;
    this.around.say(fill(this.around.words.spoken, this.unsaid, [kind, name, action, detail].join(' ')));
    this.unsaid = 0;
    this.isQuiet = true;
    setTimeout(() => {
      this.isQuiet = false;
      this.speak();
    }, peace);
  }

  private rowOf(event: ShownEvent): Row {
    const time = element('td', { class: 'time', text: event.time.slice(11), attributes: { title: event.time } });
    const cells = [event.kind, event.action, event.name, event.detail].map((text) => element('td', { text }));
    const row: Row = { event, element: element('tr', { children: [time, ...cells] }), text: textOf(event) };
    row.element.hidden = !this.fits(event, row.text);
    return row;
  }

  private refilter(): void {
    for (const { event, element: row, text } of this.rows) row.hidden = !this.fits(event, text);
    this.tellWhetherEmpty();
    this.log.scrollTop = this.log.scrollHeight;
  }

  private fits({ isNoise }: ShownEvent, text: string): boolean {
    if (isNoise && this.hideNoise.checked) return false;
    const words = this.filter.value.toLowerCase().split(/\s+/);
    return words.every((word) => text.includes(word));
  }

  private tellWhetherEmpty(): void {
    const { words } = this.around;
    const isEmpty = this.rows.every((row) => row.element.hidden);
    this.none.textContent = !isEmpty ? '' : this.rows.length === 0 ? words.noEvents : words.noMatch;
    this.none.hidden = !isEmpty;
  }
}

function textOf({ kind, action, name, detail }: ShownEvent): string {
  return [kind, action, name, detail].join(' ').toLowerCase();
}
