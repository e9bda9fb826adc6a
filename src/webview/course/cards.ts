import type { ShownCommand } from '../../features/course/protocol';
import { element } from '../element';

/**
 * A line of prose that only says what the card below it says (`$ docker ps -a`) is taken out of the prose, and what the
 * note says about it goes below its card. Prose that says more stays as it is.
 */
export function joinCards(main: HTMLElement, commands: readonly ShownCommand[]): void {
  const cards = new Map(commands.filter((one) => one.isCard).map((one) => [one.key, plain(one.text)]));
  for (const paragraph of main.querySelectorAll<HTMLElement>(':scope > p')) {
    const slots = cardsAfter(paragraph, cards);
    if (slots.length > 0) join(paragraph, slots, cards);
  }
}

const keyOf = (slot: HTMLElement): string => slot.dataset['slot'] ?? '';
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function cardsAfter(paragraph: HTMLElement, cards: ReadonlyMap<string, string>): readonly HTMLElement[] {
  const slots: HTMLElement[] = [];
  let next = paragraph.nextElementSibling;
  while (next instanceof HTMLElement && cards.has(keyOf(next))) {
    slots.push(next);
    next = next.nextElementSibling;
  }
  return slots;
}

function join(paragraph: HTMLElement, slots: readonly HTMLElement[], cards: ReadonlyMap<string, string>): void {
  const lines = linesOf(paragraph);
  const starts = slots.map((slot) => {
    const said = cards.get(keyOf(slot)) ?? '';
    return lines.findIndex((line) => plain(line.map((node) => node.textContent ?? '').join('')) === `$ ${said}`);
  });
  // Cards stand in the order of their lines; where one is not found as a line of its own, the author's prose stays whole.
  if (starts.some((start, index) => start < 0 || start <= (starts[index - 1] ?? -1))) return;
  slots.forEach((slot, index) => {
    const about = lines.slice((starts[index] ?? 0) + 1, starts[index + 1] ?? lines.length);
    if (about.length > 0) slot.after(element('p', { class: 'meaning', children: broken(about) }));
  });
  const before = lines.slice(0, starts[0] ?? 0);
  if (before.length === 0) paragraph.remove();
  else paragraph.replaceChildren(...broken(before));
}

/** The lines of a paragraph: what stands between its line breaks, hard ones and those of the text itself. */
function linesOf(paragraph: HTMLElement): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of [...paragraph.childNodes]) {
    if (node instanceof HTMLBRElement) {
      lines.push([]);
      continue;
    }
    const texts = node instanceof Text ? node.data.split('\n') : [undefined];
    texts.forEach((text, index) => {
      if (index > 0 && lines.at(-1)?.length !== 0) lines.push([]);
      if (text === undefined) lines.at(-1)?.push(node);
      else if (text !== '') lines.at(-1)?.push(document.createTextNode(text));
    });
  }
  return lines.filter((line) => line.length > 0);
}

const broken = (lines: readonly (readonly Node[])[]): readonly Node[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [element('br'), ...line]));
