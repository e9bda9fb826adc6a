// The page that shows who runs a container: a picture, and the same as nested lists.

import './whoRuns.css';
import type { FromWhoRuns, ShownLink, ToWhoRuns, WhoRunsWords } from '../../features/whoRuns/protocol';
import { element } from '../element';
import { picture } from './picture';
import { ProcessTree, type TreeState } from './tree';

interface Api {
  postMessage(message: FromWhoRuns): void;
  /** What was kept when the page was hidden last. */
  getState(): TreeState | undefined;
  setState(state: TreeState): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const main = document.getElementById('main') ?? document.body;
const said = document.getElementById('said') ?? document.body;
const content = element('div', { class: 'content' });
const tree = new ProcessTree(api.getState(), (state) => api.setState(state));
let words: WhoRunsWords | undefined;

window.addEventListener('message', (event: MessageEvent<ToWhoRuns>) => hear(event.data));
api.postMessage({ is: 'ready' });

function hear(message: ToWhoRuns): void {
  switch (message.is) {
    case 'begin':
      words = message.words;
      build(message.title, message.words);
      break;
    case 'reading':
      content.setAttribute('aria-busy', 'true');
      said.textContent = words?.reading ?? '';
      break;
    case 'said':
      done(message.text, element('p', { text: message.text }));
      break;
    case 'chain':
      if (words) done(message.summary, ...chain(message.summary, message, words));
      break;
  }
}

function build(title: string, { refresh, copyMermaid, demonstrate }: WhoRunsWords): void {
  const bar = [button(refresh, 'refresh'), button(copyMermaid, 'copy'), button(demonstrate, 'demonstrate')];
  main.replaceChildren(element('h1', { text: title }), element('div', { class: 'bar', children: bar }), content);
}

function button(text: string, is: FromWhoRuns['is']): HTMLButtonElement {
  const made = element('button', { text, attributes: { type: 'button' } });
  made.addEventListener('click', () => api.postMessage({ is }));
  return made;
}

function done(text: string, ...parts: readonly HTMLElement[]): void {
  content.setAttribute('aria-busy', 'false');
  said.textContent = text;
  const left = content.querySelector('.picture')?.scrollLeft ?? 0;
  content.replaceChildren(...parts);
  content.querySelector('.picture')?.scrollTo({ left });
  tree.refocus();
}

function chain(
  summary: string,
  {
    roots,
    directs,
  }: { readonly roots: readonly ShownLink[]; readonly directs: readonly (readonly [number, number])[] },
  texts: WhoRunsWords,
): readonly HTMLElement[] {
  return [
    element('p', { class: 'summary', text: summary }),
    element('h2', { text: texts.picture }),
    picture(roots, directs, texts),
    element('p', { class: 'legend', text: texts.legend }),
    element('h2', { text: texts.tree }),
    tree.show(roots, texts),
  ];
}
