import type { ShownLink, WhoRunsWords } from '../../features/whoRuns/protocol';

const names = 'http://www.w3.org/2000/svg' as const;
const [boxWidth, boxHeight, gap, margin] = [300, 62, 16, 8];
/** How far children stand right of their parents: less in a deep chain, whose end is to be seen in a narrow panel as well. */
const [step, narrowest, indented] = [26, 8, 200];

interface Placed {
  readonly link: ShownLink;
  readonly x: number;
  readonly y: number;
  readonly parent: Placed | undefined;
  /** Where the line to its children begins. */
  readonly trunk: number;
}

/** The chain as boxes, children below and right of their parents. Marks and words say what colours would. */
export function picture(
  roots: readonly ShownLink[],
  directs: readonly (readonly [number, number])[],
  { picture: label }: WhoRunsWords,
): HTMLElement {
  const placed = place(roots);
  const lanes = directs.length * 14;
  const width = Math.max(...placed.map(({ x }) => x)) + boxWidth + margin + lanes;
  const height = placed.length * (boxHeight + gap) + margin;
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label });
  const right = width - lanes;
  svg.append(
    ...placed.flatMap(({ x, y, parent }) => (parent ? [birth(parent, x, y)] : [])),
    ...directs.flatMap((pair, index) => told(placed, pair, right + index * 14)),
    ...placed.map(box),
  );
  const scroll = document.createElement('div');
  scroll.className = 'picture';
  scroll.tabIndex = 0;
  scroll.append(svg);
  return scroll;
}

function place(roots: readonly ShownLink[]): readonly Placed[] {
  const placed: Placed[] = [];
  const indent = Math.max(narrowest, Math.min(step, Math.floor(indented / Math.max(1, depthOf(roots) - 1))));
  const visit = (link: ShownLink, depth: number, parent: Placed | undefined): void => {
    const x = margin + depth * indent;
    const one = { link, parent, x, y: margin + placed.length * (boxHeight + gap), trunk: x + indent / 2 };
    placed.push(one);
    link.children.forEach((child) => visit(child, depth + 1, one));
  };
  roots.forEach((root) => visit(root, 0, undefined));
  return placed;
}

function depthOf(links: readonly ShownLink[]): number {
  return links.length === 0 ? 0 : 1 + Math.max(...links.map(({ children }) => depthOf(children)));
}

function birth(parent: Placed, x: number, y: number): SVGElement {
  return shape('path', { class: 'birth', d: `M${parent.trunk} ${parent.y + boxHeight}V${y + boxHeight / 2}H${x}` });
}

function told(placed: readonly Placed[], [from, to]: readonly [number, number], lane: number): readonly SVGElement[] {
  const [start, end] = [from, to].map((pid) => placed.find(({ link }) => link.pid === pid));
  if (!start || !end) return [];
  const [y1, y2] = [start.y + boxHeight / 2 + 6, end.y + boxHeight / 2 - 6];
  const tip = end.x + boxWidth;
  return [
    shape('path', { class: 'told', d: `M${start.x + boxWidth} ${y1}H${lane}V${y2}H${tip}` }),
    shape('path', { class: 'tip', d: `M${tip} ${y2}l7 -4v8z` }),
  ];
}

/** What stands before the outcome: its shape tells it where colours do not. */
const marks = { ends: '✕', lives: '✓', 'lives-alone': '◐' } as const;

function box({ link, x, y }: Placed): SVGElement {
  const group = shape('g', { class: link.isContainer ? 'box container' : 'box' });
  const line = (text: string, row: number, name = ''): SVGElement => {
    const made = shape('text', { x: x + 9, y: y + 18 + row * 17, class: name });
    made.textContent = cut(text, name === 'name' ? 38 : 42);
    return made;
  };
  group.append(
    shape('rect', { x, y, width: boxWidth, height: boxHeight, rx: link.daemon === '' ? 0 : 10 }),
    line(`${link.name} (${link.pid})`, 0, 'name'),
    line([link.user, link.daemon].filter(Boolean).join(' · '), 1),
    line(`${marks[link.outcome]} ${link.outcomeText}`, 2, link.outcome),
  );
  return group;
}

/** A text of so many characters, as many as fit into a box; those of East Asian scripts are twice as wide. */
function cut(text: string, characters: number): string {
  let room = characters;
  let end = 0;
  for (const character of text) {
    room -= /[\u1100-\uffff]/u.test(character) && !/[\u2000-\u2bff]/u.test(character) ? 2 : 1;
    if (room < 0) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(names, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
