import type { EngineWords, FromEnginePage, Head, LineName } from '../../features/enginePage/protocol';
import { element } from '../element';

/** What every part of the page needs. */
export interface Surroundings {
  readonly words: EngineWords;
  readonly send: (message: FromEnginePage) => void;
  /** Has a screen reader say something when it has time. */
  readonly say: (text: string) => void;
}

/** A button with words on it. */
export function button(text: string, pressed: () => void, name = text): HTMLButtonElement {
  const made = element('button', {
    text,
    attributes: { type: 'button', ...(name !== text && { 'aria-label': name }) },
  });
  made.addEventListener('click', pressed);
  return made;
}

/** A command line with its *Copy*. */
export function lineOf({ words, send, say }: Surroundings, name: LineName, head: Head): HTMLElement {
  const line = head.lines[name];
  const copy = (): void => {
    send({ is: 'copy', line: name });
    say(words.copied);
  };
  return element('div', {
    class: 'line',
    children: [element('code', { text: line }), button(words.copy, copy, `${words.copy}: ${line}`)],
  });
}

/** What went wrong, and a way to try it again. */
export function failure({ words }: Surroundings, said: string, again: () => void): HTMLElement {
  const text = element('p', {
    children: [element('span', { text: '▲ ', attributes: { 'aria-hidden': 'true' } }), document.createTextNode(said)],
  });
  return element('div', {
    class: 'failure',
    attributes: { role: 'alert' },
    children: [text, button(words.again, again)],
  });
}

/** "{0} of {1}" with its values. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
