import type { PanelAction, PanelWords, ShownCommand, ShownFact } from '../../features/course/protocol';
import { element } from '../element';

/** One shape a state, beside its word: whoever sees no colour still tells them apart. */
const shapes: Readonly<Record<string, string>> = {
  todo: '○',
  running: '◐',
  passed: '✓',
  differs: '≠',
  failed: '✕',
  detached: '»',
  timeout: '⧖',
  lost: '⌁',
  cancelled: '■',
};

/** Fills the element of a command. Which button has the focus stays so. */
export function fillCommand(place: HTMLElement, command: ShownCommand, words: PanelWords): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const action = focused instanceof HTMLElement ? focused.dataset['action'] : undefined;
  place.className = `command is-${command.state}${command.isCard ? ' card' : ''}`;
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', `${command.text}, ${command.stateWord}`);
  place.replaceChildren(
    header(command),
    element('pre', { class: 'text', children: [element('code', { children: withFlags(command.text) })] }),
    buttons(command, words),
    ...command.facts.map(fact),
    ...(command.explained.length > 0 ? [explanation(command, words)] : []),
    ...outputs(command, words),
    ...(command.differences.length > 0 ? [differences(command, words)] : []),
  );
  if (action !== undefined) place.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
}

function header(command: ShownCommand): HTMLElement {
  const state = element('span', {
    class: 'state',
    children: [
      element('span', {
        text: command.stateWord === '' ? '' : (shapes[command.state] ?? ''),
        attributes: { 'aria-hidden': 'true', class: 'shape' },
      }),
      element('span', { text: [command.stateWord, command.exit].filter(Boolean).join(' · ') }),
    ],
  });
  const place = element('span', { class: 'place', text: [command.place, command.kind].filter(Boolean).join(' · ') });
  return element('div', { class: 'head', children: [place, state] });
}

/** A button of a command. A page has many of each: in a list of buttons every one has to say what it is about. */
function button(action: PanelAction, text: string, command: ShownCommand, kind = 'secondary'): HTMLElement {
  const attributes = {
    type: 'button',
    'data-action': action,
    'data-key': command.key,
    'aria-label': `${text} ${firstLine(command)}`,
  };
  return element('button', { class: kind, text, attributes });
}

function buttons(command: ShownCommand, words: PanelWords): HTMLElement {
  const running = command.state === 'running';
  // What is still to do stands out; what was run can be run again.
  const runKind = command.state === 'todo' ? 'primary' : 'secondary';
  const runsHere = command.runs === 'here' && !running && command.ofBefore === '';
  return element('div', {
    class: 'buttons',
    children: [
      runsHere ? button('run', words.run, command, runKind) : undefined,
      running ? button('stop', words.stop, command, 'primary') : undefined,
      command.runs === 'terminal' ? terminalButton(command, words) : undefined,
      button('copy', words.copy, command),
      button('explain', words.explain, command),
    ],
  });
}

/** Its name is short, since a page has many; what it does is told in full where somebody asks. */
function terminalButton(command: ShownCommand, words: PanelWords): HTMLElement {
  const made = button('terminal', words.terminal, command);
  made.title = words.terminalMeans;
  made.setAttribute('aria-label', `${words.terminalMeans}: ${firstLine(command)}`);
  return made;
}

const firstLine = (command: ShownCommand): string => command.text.trim().split('\n')[0] ?? '';

function fact({ label, text }: ShownFact): HTMLElement {
  return element('p', {
    class: 'fact',
    children: [element('strong', { text: label }), element('span', { children: withFlags(text) })],
  });
}

/** A line may break after any hyphen; a flag such as `--rm` stays in one piece. */
function withFlags(text: string): readonly Node[] {
  return text
    .split(/(?<![\w-])(--?[a-zA-Z][\w-]{0,30})/)
    .map((part, index) =>
      index % 2 === 0 ? document.createTextNode(part) : element('span', { class: 'flag', text: part }),
    );
}

function explanation(command: ShownCommand, words: PanelWords): HTMLElement {
  const rows = command.explained.flatMap((part) => [
    element('dt', { children: [element('code', { text: part.text })] }),
    element('dd', { children: withFlags(part.meaning) }),
  ]);
  return element('section', {
    class: 'explanation',
    attributes: { 'aria-label': words.explanation },
    children: [element('dl', { children: rows })],
  });
}

/** What the note shows beside what came. */
function outputs(command: ShownCommand, words: PanelWords): readonly HTMLElement[] {
  const wasRun = command.state !== 'todo';
  const title = [words.expected, command.expectedExit].filter(Boolean).join(' · ');
  const expected = box(title, command.expected, 'expected');
  const hasExpected = command.expected !== '' || command.expectedExit !== '';
  const shown = [...(hasExpected ? [expected] : []), ...(wasRun ? [output(command, words)] : [])];
  return shown.length === 0 ? [] : [element('div', { class: 'outputs', children: shown })];
}

function output(command: ShownCommand, words: PanelWords): HTMLElement {
  if (command.ofBefore !== '') return ofBefore(command, words);
  const made = box(words.real, command.real.trimEnd(), 'real');
  made.querySelector('.title')?.append(element('span', { class: 'cut', text: command.cut }));
  made.hidden = command.real === '' && command.state !== 'running';
  return made;
}

/** Where the output of a run of before would be: that it is not kept, and how to have it again. */
function ofBefore(command: ShownCommand, words: PanelWords): HTMLElement {
  const again = command.runs === 'here' ? button('run', words.runAgain, command) : undefined;
  const text = element('p', { text: command.ofBefore });
  return element('div', { class: 'output before', children: [text, again] });
}

/** Whether blanks line something up: then a line may not be wrapped. */
const isTable = (text: string): boolean => /\S(?: {2,}|\t)\S/.test(text) || text.includes('\n ');

function box(title: string, text: string, kind: string): HTMLElement {
  const label = element('p', { class: 'title', text: title });
  const pre = element('pre', {
    class: isTable(text) ? 'table' : 'sentences',
    text,
    attributes: { tabindex: '0', role: 'group', 'aria-label': title },
  });
  return element('div', {
    class: `output ${kind}`,
    children: [label, ...(text === '' && kind === 'expected' ? [] : [pre])],
  });
}

function differences(command: ShownCommand, words: PanelWords): HTMLElement {
  const rows = command.differences.map((one) =>
    element('li', {
      children: [
        element('span', { text: one.why }),
        one.expected === undefined ? undefined : lineOf(words.noteShows, one.expected, 'expected'),
        one.real === undefined ? undefined : lineOf(words.came, one.real, 'real'),
      ],
    }),
  );
  return element('div', {
    class: 'differences',
    children: [element('p', { class: 'title', text: words.differences }), element('ul', { children: rows })],
  });
}

function lineOf(label: string, text: string, kind: string): HTMLElement {
  return element('div', {
    class: `line ${kind}`,
    children: [element('span', { class: 'label', text: label }), element('code', { text })],
  });
}
