import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { fieldAt, shapeAt } from '../../core/oci/catalogue/lookup';
import type { Field, Shape, StringShape } from '../../core/oci/catalogue/model';
import { t } from '../../core/l10n/l10n';
import type { Asked } from '../asked';
import { mountOptionFits } from './mountOptions';
import { named } from './named';
import { objectsFor } from './objects';
import type { Place } from './place';
import { skeleton, snippetOf } from './snippets';

/** What a value may be: the names that it may have, its example and default, objects to fill in. */
export function valuesAt(asked: Asked, place: Place): readonly CompletionItem[] {
  const shape = shapeAt(place.path, asked.catalogue);
  if (!shape) return [];
  const inList = typeof place.path.at(-1) === 'number';
  const field = inList ? undefined : fieldAt(place.path, asked.catalogue);
  const items = proposals(shape, field, { asked, place });
  return items.map((item, index) => ({ sortText: String(index).padStart(4, '0'), ...item }));
}

interface At {
  readonly asked: Asked;
  readonly place: Place;
}

function proposals(shape: Shape, field: Field | undefined, at: At): readonly CompletionItem[] {
  switch (shape.is) {
    case 'string':
      return [...namesOf(shape, at), ...single(field, at)];
    case 'boolean':
      return at.place.quoted ? [] : [true, false].map((value) => literal(value, noteOn(value, field), at));
    case 'integer':
      return at.place.quoted ? [] : single(field, at);
    case 'object': {
      if (at.place.quoted) return [];
      const whole = objectsFor(shape.name).map(({ title, value }) => snippet(title, value, at));
      return [...whole, snippet(t('New {0}', shape.name), field?.example ?? skeleton(shape), at)];
    }
    case 'array':
    case 'map':
      return at.place.quoted || !field ? [] : [snippet(preview(field.example ?? []), field.example ?? [], at)];
    case 'anything':
      return [];
  }
}

function namesOf({ values = [], use }: StringShape, at: At): readonly CompletionItem[] {
  const there = siblings(at);
  return values
    .filter(({ name }) => !there.has(name))
    .filter(({ name }) => use !== 'mount-option' || mountOptionFits(name, mountTypeOf(at)))
    .map((value) => ({ ...literal(value.name, undefined, at), ...named(value), kind: CompletionItemKind.EnumMember }));
}

/** What the list has already besides the one that is typed. */
function siblings({ asked: { root }, place: { path, typed } }: At): ReadonlySet<string> {
  const own = path.at(-1);
  if (typeof own !== 'number') return new Set();
  const items = root?.at(...path.slice(0, -1))?.items() ?? [];
  return new Set(
    items.flatMap((item, index) => (index === own && item.asString() === typed ? [] : (item.asString() ?? []))),
  );
}

function mountTypeOf({ asked: { root }, place: { path } }: At): string | undefined {
  return root?.at(...path.slice(0, -2), 'type')?.asString();
}

function single(field: Field | undefined, at: At): readonly CompletionItem[] {
  const usual = [field?.default, field?.example].filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return [...new Set(usual)].map((value) => literal(value, noteOn(value, field), at));
}

const noteOn = (value: unknown, field: Field | undefined): string | undefined =>
  value === field?.default ? t('default') : undefined;

function literal(value: string | number | boolean, detail: string | undefined, at: At): CompletionItem {
  const text = JSON.stringify(value);
  return {
    label: String(value),
    kind: CompletionItemKind.Value,
    // VS Code compares with the whole of what is replaced, quotes included.
    filterText: at.place.quoted || typeof value === 'string' ? text : String(value),
    ...(detail === undefined ? {} : { detail }),
    ...inserted(text, at),
  };
}

function snippet(label: string, value: unknown, at: At): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    insertTextFormat: InsertTextFormat.Snippet,
    documentation: { kind: 'markdown', value: `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\`` },
    ...inserted(snippetOf(value).replace(/\$0$/, ''), at, '$0'),
  };
}

/** Puts a value in the place of what is typed, with a comma where something follows. */
function inserted(text: string, { asked: { document }, place }: At, end = ''): Pick<CompletionItem, 'textEdit'> {
  const { replaced, next } = place;
  const comma = next === '' || /[,\]}:]/.test(next) ? '' : ',';
  const range = { start: document.positionAt(replaced.start), end: document.positionAt(replaced.end) };
  return { textEdit: { range, newText: `${text}${comma}${end}` } };
}

function preview(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
