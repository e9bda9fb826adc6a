import type { ShownField } from '../../features/run/protocol';
import { element } from '../element';

/** What a field holds: a flag, a text, or a list. */
export type ControlValue = boolean | string | readonly string[];

/** One field of the form. */
export interface Control {
  readonly element: HTMLElement;
  value(): ControlValue;
  /** Shows a value; what a person types in it already is left alone. */
  set(value: ControlValue): void;
  setInvalid(invalid: boolean): void;
  focus(): void;
}

/** Makes a field with its help and a place for remarks; `edited` is called with each key. */
export function makeControl(field: ShownField, edited: () => void): Control {
  return field.is === 'flag'
    ? makeFlag(field, edited)
    : field.is === 'list'
      ? makeList(field, edited)
      : makeText(field, edited);
}

function inputOf({ name, placeholder, suggests }: ShownField, id: string): HTMLInputElement {
  return element('input', {
    attributes: {
      id,
      type: 'text',
      placeholder,
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': `help-${name} remarks-${name}`,
      ...(suggests && { list: `list-${suggests}` }),
    },
  });
}

/** The help and the remarks below a field. */
function below({ name, help }: ShownField): readonly HTMLElement[] {
  return [
    element('span', { class: 'help', text: help, attributes: { id: `help-${name}` } }),
    element('ul', { class: 'remarks', attributes: { id: `remarks-${name}` } }),
  ];
}

const frame = (field: ShownField, children: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: `field ${field.is}`, attributes: { 'data-field': field.name }, children });

function makeFlag(field: ShownField, edited: () => void): Control {
  const id = `field-${field.name}`;
  const box = element('input', {
    attributes: { id, type: 'checkbox', 'aria-describedby': `help-${field.name} remarks-${field.name}` },
  });
  box.addEventListener('change', edited);
  const label = element('label', { attributes: { for: id }, children: [element('code', { text: field.option })] });
  return {
    element: frame(field, [box, label, ...below(field)]),
    value: () => box.checked,
    set: (value) => void (box.checked = value === true),
    setInvalid: (invalid) => box.setAttribute('aria-invalid', String(invalid)),
    focus: () => box.focus(),
  };
}

function labelOf(field: ShownField, id: string): HTMLElement {
  const isOption = field.option.includes('--');
  const text = isOption ? element('code', { text: field.option }) : document.createTextNode(field.option);
  return element('label', { attributes: { for: id }, children: [text] });
}

function makeText(field: ShownField, edited: () => void): Control {
  const id = `field-${field.name}`;
  const input = inputOf(field, id);
  input.addEventListener('input', edited);
  return {
    element: frame(field, [labelOf(field, id), input, ...below(field)]),
    value: () => input.value,
    set: (value) => {
      if (typeof value === 'string' && input.value !== value) input.value = value;
    },
    setInvalid: (invalid) => input.setAttribute('aria-invalid', String(invalid)),
    focus: () => input.focus(),
  };
}

/** One input for each value and an empty one behind them, for the next. */
function makeList(field: ShownField, edited: () => void): Control {
  const id = `field-${field.name}`;
  const rows = element('div', { class: 'rows' });
  const inputs = (): readonly HTMLInputElement[] => [...rows.querySelectorAll('input')];
  const add = (text: string): void => {
    const count = rows.childElementCount;
    const input = inputOf(field, count === 0 ? id : `${id}-${count + 1}`);
    input.value = text;
    if (count > 0) input.setAttribute('aria-label', `${field.option} ${count + 1}`);
    input.addEventListener('input', () => {
      if (input === rows.lastElementChild && input.value !== '') add('');
      edited();
    });
    rows.append(input);
  };
  const value = (): readonly string[] =>
    inputs()
      .map((input) => input.value)
      .filter((text) => text !== '');
  add('');
  return {
    element: frame(field, [labelOf(field, id), rows, ...below(field)]),
    value,
    set: (list) => {
      if (!Array.isArray(list)) return;
      const texts = list as readonly string[];
      if (texts.join('\n') === value().join('\n')) return;
      rows.replaceChildren();
      for (const text of [...texts, '']) add(text);
    },
    setInvalid: (invalid) => inputs().forEach((input) => input.setAttribute('aria-invalid', String(invalid))),
    focus: () => inputs()[0]?.focus(),
  };
}
