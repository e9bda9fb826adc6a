import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import { describeField, factsOf } from '../../core/oci/catalogue/describe';
import { shapeAt } from '../../core/oci/catalogue/lookup';
import type { Field, MapShape, ObjectShape } from '../../core/oci/catalogue/model';
import type { Platform } from '../../core/oci/lintContext';
import { inReadersLanguage } from '../../core/l10n/meaning';
import { platformOf } from '../../core/oci/platform';
import { isOlder, specVersion } from '../../core/oci/specVersion';
import type { Asked } from '../asked';
import { named } from './named';
import type { Place } from './place';
import { snippetOf, valueSnippet } from './snippets';

/** The keys that an object may still have, those that it has to have first, each with a value to fill in. */
export function keysAt(asked: Asked, place: Place): readonly CompletionItem[] {
  const path = place.path.slice(0, -1);
  const shape = shapeAt(path, asked.catalogue);
  const present = new Set(
    asked.root
      ?.at(...path)
      ?.entries()
      .map(({ key }) => key) ?? [],
  );
  // The key that is typed is there already, as far as it is typed.
  if (place.quoted) present.delete(String(place.path.at(-1)));
  if (shape?.is === 'map') return ofMap(shape, present, { asked, place });
  if (shape?.is !== 'object') return [];
  return ofObject(shape, present, { asked, place });
}

interface At {
  readonly asked: Asked;
  readonly place: Place;
}

function ofObject(
  { fields }: ObjectShape,
  present: ReadonlySet<string>,
  { asked, place }: At,
): readonly CompletionItem[] {
  const platform = asked.root && platformOf(asked.root);
  const version = asked.root && specVersion(asked.root);
  const offered = Object.entries(fields).filter(([key, field]) => !present.has(key) && fits(field, platform, version));
  return offered.map(([key, field], index) => {
    const order = `${field.deprecated ? 2 : field.required ? 0 : 1}${String(index).padStart(3, '0')}`;
    return {
      ...keyItem(key, valueSnippet(field), { asked, place }),
      sortText: order,
      detail: factsOf(field).join(' · ').replaceAll('`', ''),
      documentation: { kind: 'markdown', value: describeField(field) },
      ...(field.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    };
  });
}

/** Whether a key means something on the config's platform and is not gone in its version. */
function fits({ platforms, until }: Field, platform: Platform | undefined, version: string | undefined): boolean {
  if (platform && platforms && !platforms.includes(platform)) return false;
  return until === undefined || version === undefined || isOlder(version, until);
}

function ofMap({ of, keys = [] }: MapShape, present: ReadonlySet<string>, at: At): readonly CompletionItem[] {
  const value = snippetOf(of.is === 'string' ? '' : of.is === 'integer' ? 0 : {});
  return keys
    .filter(({ name }) => !present.has(name))
    .map((key, index) => ({
      ...keyItem(key.name, value, at),
      ...named(key),
      detail: inReadersLanguage(key.about),
      sortText: String(index).padStart(4, '0'),
    }));
}

/** A key in the place of what is typed. Where a colon follows, only the name is written: the value that is there stays. */
function keyItem(key: string, value: string, { asked, place }: At): CompletionItem {
  const { replaced, next } = place;
  const name = JSON.stringify(key);
  const comma = next === '"' || next === '{' ? ',' : '';
  const rest = next === ':' ? '' : `: ${value.replace(/\$0$/, '')}${comma}$0`;
  const { document } = asked;
  return {
    label: key,
    kind: CompletionItemKind.Property,
    filterText: name,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: { start: document.positionAt(replaced.start), end: document.positionAt(replaced.end) },
      newText: name.replace(/[\\$}]/g, '\\$&') + rest,
    },
  };
}
