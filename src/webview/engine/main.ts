// The page of an engine: what it is, what it takes on disk, what happens on it.

import './engine.css';
import type { EngineWords, FromEnginePage, Head, ToEnginePage } from '../../features/enginePage/protocol';
import { element } from '../element';
import { EventsPart } from './events';
import { FactsPart } from './facts';
import { button, lineOf, type Surroundings } from './parts';
import { UsagePart } from './usage';

interface Api {
  postMessage(message: FromEnginePage): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const main = document.getElementById('main') ?? document.body;
const said = document.getElementById('said') ?? document.body;

interface Page {
  readonly facts: FactsPart;
  readonly usage: UsagePart;
  readonly events: EventsPart;
}
let page: Page | undefined;

window.addEventListener('message', (event: MessageEvent<ToEnginePage>) => hear(event.data));
api.postMessage({ is: 'ready' });

function hear(message: ToEnginePage): void {
  switch (message.is) {
    case 'begin':
      page = build(message.words, message.head);
      break;
    case 'facts':
      page?.facts.show(message.facts);
      break;
    case 'usage':
      page?.usage.show(message.usage);
      break;
    case 'stream':
      page?.events.showState(message.state);
      break;
    case 'events':
      page?.events.add(message.events, message.all);
      break;
  }
}

function build(words: EngineWords, head: Head): Page {
  const around: Surroundings = {
    words,
    send: (message) => api.postMessage(message),
    say: (text) => (said.textContent = text),
  };
  const made: Page = { facts: new FactsPart(around), usage: new UsagePart(around), events: new EventsPart(around) };
  const parts = [
    section(
      'facts',
      words.facts,
      [
        lineOf(around, 'info', head),
        lineOf(around, 'version', head),
        button(words.reach, () => around.send({ is: 'reach' })),
      ],
      made.facts.element,
    ),
    section('usage', words.usage, [lineOf(around, 'usage', head)], made.usage.element),
    section('events', words.events, [lineOf(around, 'events', head)], made.events.element),
  ];
  const jumps = parts.map(({ title, heading }) => {
    return button(title, () => {
      heading.scrollIntoView();
      heading.focus();
    });
  });
  main.replaceChildren(
    element('h1', { text: head.title }),
    element('p', { class: 'where', text: head.where }),
    element('nav', { attributes: { 'aria-label': head.title }, children: jumps }),
    ...parts.map((part) => part.element),
  );
  return made;
}

function section(id: string, title: string, lines: readonly HTMLElement[], content: HTMLElement) {
  const heading = element('h2', { text: title, attributes: { id, tabindex: '-1' } });
  const children = [heading, element('div', { class: 'lines', children: lines }), content];
  return { title, heading, element: element('section', { attributes: { 'aria-labelledby': id }, children }) };
}
