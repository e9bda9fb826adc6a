import { both } from '../catalogue/make';
import { factsOf } from '../catalogue/describe';
import type { ObjectShape, Shape } from '../catalogue/model';
import { specAddress } from '../catalogue/describe';
import { inReadersLanguage } from '../../l10n/meaning';
import { code, table } from './markdown';

const words = {
  field: both('Field', '欄位'),
  about: both('What it does', '作用'),
  facts: both('Facts', '說明'),
  example: both('Example', '範例'),
};

/** A struct and every place where a config has it. */
interface Struct {
  readonly shape: ObjectShape;
  readonly places: string[];
}

/** A section for each struct below a root, in the order of the config: where it stands, and its fields. */
export function fieldsPart(root: ObjectShape): readonly string[] {
  return structsBelow(root).flatMap(({ shape, places }) => [
    `### ${shape.name}`,
    [...places.map((place) => code(place)), `[${sectionOf(shape)}](${specAddress(sectionOf(shape))})`].join(' · '),
    ...table(
      [words.field, words.about, words.facts, words.example].map(inReadersLanguage),
      Object.entries(shape.fields).map(([key, field]) => [
        `<a id="${shape.name}.${key}"></a>${linked(key, field.shape)}`,
        inReadersLanguage(field.about),
        factsOf(field).join(' · '),
        field.example === undefined ? '' : code(JSON.stringify(field.example)),
      ]),
    ),
  ]);
}

/** Every struct once, in the order in which a reader meets it; `config.json` is the root itself. */
function structsBelow(root: ObjectShape): readonly Struct[] {
  const found = new Map<ObjectShape, Struct>();
  const visit = (shape: Shape, place: string): void => {
    if (shape.is === 'array') visit(shape.of, `${place}[]`);
    if (shape.is === 'map') visit(shape.of, `${place}.*`);
    if (shape.is !== 'object') return;
    const before = found.get(shape);
    if (before) before.places.push(place);
    else found.set(shape, { shape, places: place === '' ? [] : [place] });
    for (const [key, field] of Object.entries(shape.fields)) visit(field.shape, place === '' ? key : `${place}.${key}`);
  };
  visit(root, '');
  return [...found.values()];
}

/** The section that most of its fields stand in. */
function sectionOf({ fields }: ObjectShape): string {
  return Object.values(fields)[0]?.spec ?? 'config.md';
}

/** The key, leading to the struct that it holds. GitHub writes anchors in lower case. */
function linked(key: string, shape: Shape): string {
  const inner = shape.is === 'array' || shape.is === 'map' ? shape.of : shape;
  return inner.is === 'object' ? `[${code(key)}](#${inner.name.toLowerCase()})` : code(key);
}
