import type { ShownLink, WhoRunsWords } from '../../features/whoRuns/protocol';
import { element } from '../element';

/** The processes as nested lists, each with everything that is known of it. */
export function processTree(links: readonly ShownLink[], words: WhoRunsWords): HTMLUListElement {
  return element('ul', { class: 'tree', children: links.map((link) => item(link, words)) });
}

function item(link: ShownLink, words: WhoRunsWords): HTMLLIElement {
  const heading = element('p', {
    children: [
      element('strong', { text: link.name }),
      document.createTextNode(` ${[link.pid, link.user, link.daemon].filter(Boolean).join(' · ')}`),
    ],
  });
  const details = [
    element('p', { class: 'role', text: link.role }),
    ...(link.line === '' ? [] : [element('p', { children: [element('code', { text: link.line })] })]),
    element('p', { text: `${words.dies}: ${link.outcomeText}. ${link.fate}` }),
    ...(link.directs === '' ? [] : [element('p', { text: link.directs })]),
  ];
  const below = link.children.length > 0 ? processTree(link.children, words) : undefined;
  return element('li', {
    ...(link.isContainer && { class: 'container' }),
    attributes: { 'data-pid': String(link.pid) },
    children: [heading, ...details, below],
  });
}
