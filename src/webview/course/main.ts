// The page of the course panel. It shows what the extension says and tells it what a person pressed; it knows nothing else.

import type {
  FromPanel,
  PanelAction,
  PanelPlace,
  PanelWords,
  ShownCommand,
  ToPanel,
} from '../../features/course/protocol';
import { joinCards } from './cards';
import { fillCommand } from './commandElement';

/** What is kept of the page: the note that it shows, by its address, and how far each note was scrolled. */
interface Kept {
  readonly note: string;
  readonly scrolls: Readonly<Record<string, number>>;
}

/** What VS Code gives a page of a panel. */
interface Api {
  postMessage(message: FromPanel): void;
  getState(): Partial<Kept> | undefined;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const main = document.getElementById('main') ?? document.body;
const said = document.getElementById('said') ?? document.body;
const places = new Map<string, HTMLElement>();
const known = new Map<string, ShownCommand>();
let words: PanelWords | undefined;
let note = api.getState()?.note ?? '';

window.addEventListener('message', (event: MessageEvent<ToPanel>) => hear(event.data));
document.addEventListener('click', pressed);
let scrolling: number | undefined;
document.addEventListener('scroll', () => {
  window.clearTimeout(scrolling);
  scrolling = window.setTimeout(() => keep(window.scrollY), 150);
});
api.postMessage({ is: 'ready' });

function hear(message: ToPanel): void {
  switch (message.is) {
    case 'note':
      showNote(message);
      break;
    case 'commands':
      message.commands.forEach(showCommand);
      break;
    case 'output':
      showOutput(message.key, message.text, message.cut);
      break;
    case 'reveal':
      reveal(message.place);
      break;
  }
}

function showNote(message: Extract<ToPanel, { is: 'note' }>): void {
  const first = main.childElementCount === 0;
  const scroll = first ? (api.getState()?.scrolls?.[message.note] ?? 0) : window.scrollY;
  note = message.note;
  words = message.words;
  document.documentElement.lang = message.language;
  main.innerHTML = message.html;
  // Prose reads from the side its own words do; commands and output stay as a terminal shows them.
  for (const block of main.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, summary'))
    block.setAttribute('dir', 'auto');
  places.clear();
  for (const place of main.querySelectorAll<HTMLElement>('[data-slot]')) places.set(place.dataset['slot'] ?? '', place);
  joinCards(main, message.commands);
  message.commands.forEach(showCommand);
  window.scrollTo(0, scroll);
  keep(scroll);
}

function keep(scroll: number): void {
  api.setState({ note, scrolls: { ...api.getState()?.scrolls, [note]: scroll } });
}

function showCommand(command: ShownCommand): void {
  const place = places.get(command.key);
  if (!place || !words) return;
  const before = known.get(command.key);
  known.set(command.key, command);
  if (before && before.state !== command.state) {
    said.textContent = `${command.text.split('\n')[0] ?? ''}: ${command.stateWord}`;
  }
  fillCommand(place, command, words);
  if (command.state === 'running') toEnd(place);
}

/** Only the text of the one box changes: everything else of the page stays as it is. */
function showOutput(key: string, text: string, cut: string): void {
  const box = places.get(key)?.querySelector<HTMLElement>('.output.real');
  const pre = box?.querySelector('pre');
  if (!box || !pre) return;
  const follows = pre.scrollTop + pre.clientHeight >= pre.scrollHeight - 4;
  box.hidden = false;
  pre.textContent = text;
  box.querySelector('.cut')?.replaceChildren(cut);
  if (follows) pre.scrollTop = pre.scrollHeight;
}

function toEnd(place: HTMLElement): void {
  const pre = place.querySelector('.output.real pre');
  if (pre) pre.scrollTop = pre.scrollHeight;
}

function reveal(at: PanelPlace): void {
  const place = 'key' in at ? places.get(at.key) : atLine(at.line);
  if (!place) return;
  for (const one of main.querySelectorAll('.revealed')) one.classList.remove('revealed');
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  place.classList.add('revealed');
  place.scrollIntoView({ block: 'key' in at ? 'center' : 'start' });
}

/** What stands at a line of the note: the last block that begins at it or before it. */
function atLine(line: number): HTMLElement | undefined {
  const blocks = [...main.querySelectorAll<HTMLElement>('[data-line]')];
  return blocks.findLast((block) => Number(block.dataset['line']) <= line) ?? blocks[0];
}

function pressed(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest<HTMLElement>('[data-link]');
  if (link) {
    event.preventDefault();
    api.postMessage({ is: 'link', address: link.dataset['link'] ?? '' });
    return;
  }
  const site = target?.closest<HTMLElement>('[data-site]')?.dataset['site'];
  if (site !== undefined) {
    api.postMessage({ is: 'pictures', site });
    return;
  }
  const button = target?.closest<HTMLElement>('[data-action]');
  if (!button) return;
  const { action, key } = button.dataset;
  api.postMessage({ is: 'action', action: action as PanelAction, note, key: key ?? '' });
}
