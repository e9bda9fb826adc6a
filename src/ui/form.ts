import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import { listText } from '../core/text/message';
import { type EditedField, editText, type FormTrouble } from './formText';

interface Labelled {
  /** What the field is: "Subnet". */
  readonly label: string;
}

/** One field of a form over values of type `F`. */
export type Field<F> = Labelled &
  (
    | ({ readonly kind: 'text'; readonly set: (form: F, text: string) => F } & EditedField<F>)
    | { readonly kind: 'switch'; readonly isOn: (form: F) => boolean; readonly set: (form: F, isOn: boolean) => F }
    | {
        readonly kind: 'choice';
        readonly get: (form: F) => string;
        readonly set: (form: F, value: string) => F;
        readonly choices: readonly { readonly value: string; readonly meaning: string }[];
      }
  );

export interface FormOptions<F> {
  readonly title: string;
  readonly placeholder: string;
  readonly initial: F;
  /** What is typed into the box itself; where there is none, the box finds fields. */
  readonly typed?: { readonly get: (form: F) => string; readonly set: (form: F, text: string) => F };
  readonly fields: readonly Field<F>[];
  /** What Enter does: "Create yard", with the line that a person would type. */
  readonly done: (form: F) => { readonly label: string; readonly line: string };
  readonly troubles: (form: F) => readonly FormTrouble[];
}

interface Item<F> extends vscode.QuickPickItem {
  readonly field?: Field<F>;
}

/**
 * A form as a list: its first entry does it, the others are the fields, and Enter on one changes it. What was entered stays
 * until the list is left; Escape in a field leads back to the list. Undefined when a person left it.
 */
export async function askForm<F>(options: FormOptions<F>): Promise<F | undefined> {
  let form = options.initial;
  for (;;) {
    const chosen = await showList(options, form);
    if (!chosen) return undefined;
    form = chosen.form;
    if (!chosen.field) return form;
    form = await change(options.title, chosen.field, form);
  }
}

interface Chosen<F> {
  readonly form: F;
  /** The field that is to be changed; undefined when it is to be done. */
  readonly field: Field<F> | undefined;
}

/** Shows the list until something in it is chosen. */
function showList<F>(options: FormOptions<F>, initial: F): Promise<Chosen<F> | undefined> {
  const { typed } = options;
  const pick = vscode.window.createQuickPick<Item<F>>();
  let form = initial;
  // Enter does it, whatever is typed and whatever was changed last.
  const paint = (): void => {
    pick.items = itemsOf(options, form);
    pick.activeItems = pick.items.slice(0, 1);
  };
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = typed?.get(form) ?? '';
  // Who clicks into a terminal to look something up finds everything as it was.
  pick.ignoreFocusOut = true;
  paint();
  return new Promise((resolve) => {
    const end = (chosen: Chosen<F> | undefined): void => {
      resolve(chosen);
      pick.dispose();
    };
    pick.onDidChangeValue((value) => {
      if (!typed) return;
      form = typed.set(form, value);
      paint();
    });
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (!item?.field && options.troubles(form).some(({ weight }) => weight === 'error')) return;
      end({ form, field: item?.field });
    });
    pick.onDidHide(() => end(undefined));
    pick.show();
  });
}

/** Field names stand in the description, which what is typed is not held against: so no entry moves under the fingers. */
function itemsOf<F>(options: FormOptions<F>, form: F): readonly Item<F>[] {
  const troubles = options.troubles(form);
  const [first] = troubles;
  const { label, line } = options.done(form);
  const icon = first === undefined ? 'check' : first.weight;
  const detail = first === undefined ? line : first.text;
  return [
    { label: `$(${icon}) ${listText(label)}`, detail: listText(detail), alwaysShow: true },
    ...options.fields.map((field) => ({
      label: `$(${iconOf(field, form)})`,
      description: listText(t('{0}: {1}', field.label, valueOf(field, form))),
      alwaysShow: options.typed !== undefined,
      field,
    })),
  ];
}

function iconOf<F>(field: Field<F>, form: F): string {
  if (field.kind !== 'switch') return 'edit';
  return field.isOn(form) ? 'pass-filled' : 'circle-large-outline';
}

function valueOf<F>(field: Field<F>, form: F): string {
  if (field.kind === 'switch') return field.isOn(form) ? t('yes') : t('no');
  const value = field.get(form);
  return value === '' && field.kind === 'text' ? field.whenEmpty : value;
}

async function change<F>(title: string, field: Field<F>, form: F): Promise<F> {
  switch (field.kind) {
    case 'switch':
      return field.set(form, !field.isOn(form));
    case 'choice': {
      const items = field.choices.map(({ value, meaning }) => ({ label: value, description: meaning }));
      const picked = await vscode.window.showQuickPick(items, { title: `${title} · ${field.label}` });
      return picked ? field.set(form, picked.label) : form;
    }
    case 'text': {
      const text = await editText(`${title} · ${field.label}`, field, form);
      return text === undefined ? form : field.set(form, text);
    }
  }
}
