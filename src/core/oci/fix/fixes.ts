import { t } from '../../l10n/l10n';
import type { Fix } from '../finding';
import type { LintContext } from '../lintContext';
import type { Span } from '../syntax/span';
import type { Entry, Path, Value } from '../syntax/value';
import { edited, replaced } from './edit';
import { removed } from './removed';

type Mechanical = 'mechanical' | undefined;

/** Another value in the place of one. */
export function change(value: Value, json: unknown, mechanical?: Mechanical): Fix {
  const shown = typeof json === 'string' && json !== '' ? json : JSON.stringify(json);
  return { title: t('Change to {0}', shown), edits: () => replaced(value, json), ...marked(mechanical) };
}

/** Another name for a key. */
export function renameKey(entry: Entry, name: string, mechanical?: Mechanical): Fix {
  return {
    title: t('Rename to {0}', name),
    edits: () => [{ span: entry.keySpan, text: JSON.stringify(name) }],
    ...marked(mechanical),
  };
}

/** An item or an entry less. */
export function remove({ document }: LintContext, { span }: { readonly span: Span }, mechanical?: Mechanical): Fix {
  const from = document.text.slice(span.start, Math.min(span.end, span.start + 40));
  const shown = from.length < span.end - span.start || from.includes('\n') ? `${from.split('\n')[0] ?? ''}…` : from;
  return { title: t('Remove {0}', shown), edits: () => removed(document.text, span), ...marked(mechanical) };
}

/** Sets what stands at a path, objects on the way made. None where something on the way is of another type, or is there twice. */
export function setAt(context: LintContext, path: Path, json: unknown, mechanical?: Mechanical): readonly Fix[] {
  if (!canHold(context.root, path)) return [];
  const { text } = context.document;
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  return [{ title: t('Set {0}', name), edits: () => edited(text, path, json), ...marked(mechanical) }];
}

/** Puts one more item behind the others of an array, which is made when it is not there. */
export function append(context: LintContext, path: Path, json: unknown, mechanical?: Mechanical): readonly Fix[] {
  const array = context.root.at(...path);
  const there = array?.kind === 'array';
  if (array ? !there : !canHold(context.root, path)) return [];
  const edits = () =>
    there
      ? edited(context.document.text, [...path, array.items().length], json, true)
      : edited(context.document.text, path, [json]);
  const shown = typeof json === 'string' ? json : JSON.stringify(json);
  return canHold(context.root, path) ? [{ title: t('Add {0}', shown), edits, ...marked(mechanical) }] : [];
}

function marked(mechanical: Mechanical): { readonly mechanical?: true } {
  return mechanical ? { mechanical: true } : {};
}

/** Whether a path can be set: what is on the way is an object or an array, and there once. */
function canHold(root: Value, path: Path): boolean {
  let value: Value | undefined = root;
  for (const step of path) {
    if (!value) return typeof step === 'string';
    if (typeof step === 'number') {
      if (value.kind !== 'array') return false;
      value = value.items()[step];
    } else {
      if (value.kind !== 'object') return false;
      const same: readonly Entry[] = value.entries().filter(({ key }) => key === step);
      if (same.length > 1) return false;
      value = same[0]?.value;
    }
  }
  return true;
}
