// The page of the run form. The extension says how it stands; what a person types goes there, key by key.

import type { FormValues, FromRunPanel, RunHow, RunState, RunWords, ToRunPanel } from '../../features/run/protocol';
import { element } from '../element';
import { type Control, type ControlValue, makeControl } from './controls';

interface Api {
  postMessage(message: FromRunPanel): void;
  getState(): { readonly line?: string } | undefined;
  setState(state: { readonly line: string }): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const main = document.getElementById('main') ?? document.body;
const said = document.getElementById('said') ?? document.body;
const controls = new Map<string, Control>();
const line = element('textarea', { attributes: { id: 'line', rows: '2', spellcheck: 'false', autocomplete: 'off' } });
const buttons = new Map<RunHow, HTMLButtonElement>();
const blocked = element('p', { class: 'blocked', attributes: { id: 'blocked' } });
const also = element('p', { class: 'also', attributes: { hidden: '' } });
const recent = element('select', { attributes: { id: 'recent' } });
let words: RunWords | undefined;
let sent = 0;

line.addEventListener('input', () => {
  api.postMessage({ is: 'line', number: ++sent, line: line.value });
});
recent.addEventListener('change', () => {
  if (recent.selectedIndex > 0) api.postMessage({ is: 'recent', number: ++sent, index: recent.selectedIndex - 1 });
  recent.selectedIndex = 0;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) press('run');
  // One line: Enter in it would only break it.
  else if (event.key === 'Enter' && event.target === line) event.preventDefault();
});
window.addEventListener('message', ({ data }: MessageEvent<ToRunPanel>) =>
  data.is === 'form' ? build(data) : show(data),
);
api.postMessage({ is: 'ready', kept: api.getState()?.line ?? '' });

function press(how: RunHow): void {
  if (buttons.get(how)?.disabled === false) api.postMessage({ is: 'do', how });
}

function build(form: Extract<ToRunPanel, { is: 'form' }>): void {
  fillRecent(form);
  for (const [name, list] of Object.entries(form.suggestions)) fillList(name, list);
  if (words) return;
  words = form.words;
  const edited = (): void => api.postMessage({ is: 'values', number: ++sent, values: values() });
  const control = (shown: Parameters<typeof makeControl>[0]): HTMLElement => {
    const made = makeControl(shown, edited);
    controls.set(shown.name, made);
    return made.element;
  };
  const image = control({
    name: 'image',
    is: 'text',
    option: words.image,
    help: '',
    placeholder: 'busybox:latest',
    suggests: 'images',
  });
  const command = control({
    name: 'command',
    is: 'text',
    option: words.command,
    help: words.commandHelp,
    placeholder: "sh -c 'date; id'",
  });
  const groups = form.groups.map((group, index) =>
    element('details', {
      attributes: { id: `group-${group.id}`, ...(index === 0 && { open: '' }) },
      children: [
        element('summary', { text: group.title }),
        element('div', { class: 'fields', children: group.fields.map(control) }),
      ],
    }),
  );
  main.replaceChildren(
    element('header', {
      children: [
        element('h1', { text: words.title }),
        element('label', { text: words.line, attributes: { for: 'line' } }),
        line,
        element('p', { class: 'help', text: words.lineHelp }),
        remarksOf('line'),
        also,
        element('div', { class: 'buttons', children: (['run', 'create', 'copy', 'terminal'] as const).map(button) }),
        blocked,
      ],
    }),
    element('label', { class: 'recent', attributes: { for: 'recent' }, text: words.recent, children: [recent] }),
    element('div', { class: 'fields first', children: [image, command] }),
    ...groups,
  );
  line.setAttribute('aria-describedby', 'remarks-line');
  controls.get('image')?.focus();
}

function button(how: RunHow): HTMLButtonElement {
  const made = element('button', {
    class: how === 'run' ? 'primary' : '',
    text: words?.[how] ?? '',
    attributes: { type: 'button' },
  });
  made.setAttribute('aria-describedby', 'blocked');
  made.addEventListener('click', () => press(how));
  buttons.set(how, made);
  return made;
}

function remarksOf(about: string): HTMLElement {
  return element('ul', { class: 'remarks', attributes: { id: `remarks-${about}` } });
}

function values(): FormValues {
  const flags: Record<string, boolean> = {};
  const texts: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, one] of controls) {
    const now = one.value();
    if (typeof now === 'boolean') flags[name] = now;
    else if (typeof now === 'string') texts[name] = now;
    else lists[name] = now;
  }
  const { image = '', command = '', ...others } = texts;
  return { image, command, flags, texts: others, lists };
}

function show(state: RunState): void {
  api.setState({ line: state.kept });
  if (state.answers === sent) {
    if (state.line !== undefined && state.line !== line.value) line.value = state.line;
    if (state.values) setValues(state.values);
  }
  showRemarks(state);
  also.hidden = state.also.length === 0;
  also.replaceChildren(`${words?.also ?? ''}: `, ...state.also.map((text) => element('code', { text })));
  const stops = state.blocked !== '' || state.busy !== '';
  for (const how of ['run', 'create'] as const) {
    const one = buttons.get(how);
    if (one) one.disabled = stops;
  }
  blocked.textContent = state.busy === '' ? state.blocked : state.busy;
}

function setValues({ image, command, flags, texts, lists }: FormValues): void {
  const all: readonly (readonly [string, ControlValue])[] = Object.entries({
    ...flags,
    ...texts,
    ...lists,
    image,
    command,
  });
  for (const [name, value] of all) {
    controls.get(name)?.set(value);
    const fold = controls.get(name)?.element.closest('details');
    if (fold && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)) fold.open = true;
  }
}

/** Each remark beside its field; what is about an option without a field, beside the line. New errors are said politely. */
function showRemarks({ remarks }: RunState): void {
  const before = main.querySelectorAll('.remarks li.error').length;
  for (const list of main.querySelectorAll('.remarks')) list.replaceChildren();
  for (const { about, weight, text } of remarks) {
    const place = document.getElementById(`remarks-${about}`) ?? document.getElementById('remarks-line');
    const label = element('strong', { text: `${words?.weights[weight] ?? ''}: ` });
    place?.append(element('li', { class: weight, children: [label, document.createTextNode(text)] }));
    const fold = place?.closest('details');
    if (fold && weight === 'error') fold.open = true;
  }
  for (const [name, control] of controls)
    control.setInvalid(remarks.some(({ about, weight }) => about === name && weight === 'error'));
  const errors = remarks.filter(({ weight }) => weight === 'error');
  if (errors.length > before) said.textContent = errors.at(-1)?.text ?? '';
}

function fillRecent(form: Extract<ToRunPanel, { is: 'form' }>): void {
  recent.replaceChildren(element('option', { text: '…' }), ...form.recent.map((text) => element('option', { text })));
  recent.disabled = form.recent.length === 0;
}

function fillList(name: string, list: readonly string[]): void {
  const id = `list-${name}`;
  const datalist = document.getElementById(id) ?? element('datalist', { attributes: { id } });
  datalist.replaceChildren(...list.map((value) => element('option', { attributes: { value } })));
  if (!datalist.isConnected) document.body.append(datalist);
}
