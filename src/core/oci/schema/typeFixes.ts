import { t } from '../../l10n/l10n';
import type { ObjectShape, Shape } from '../catalogue/model';
import type { Fix } from '../finding';
import { bytesOf } from '../fix/bytes';
import { change } from '../fix/fixes';
import { shellWords } from '../../text/shellWords';
import type { Value } from '../syntax/value';
import { isOfOtherType } from './kinds';
import { visitsOf } from './visits';

/** The sets that runc filled from the one array of specification 1.0.0-rc4 and before. */
const capabilitySets = ['bounding', 'effective', 'inheritable', 'permitted', 'ambient'];

/** Values of the right type that can have been meant. */
export function typeFixes(value: Value, shape: Shape, place: string): readonly Fix[] {
  const text = value.asString();
  if (shape.is === 'integer' && text !== undefined) return integerFixes(value, text, shape.use === 'bytes');
  if (shape.is === 'boolean' && (text === 'true' || text === 'false'))
    return [change(value, text === 'true', 'mechanical')];
  if (shape.is === 'string' && (value.kind === 'integer' || value.kind === 'number'))
    return [change(value, value.literal, 'mechanical')];
  if (shape.is === 'array' && shape.of.is === 'string' && text !== undefined)
    return [change(value, wordsOf(text, place), 'mechanical')];
  if (shape.is === 'array' && shape.of.is === 'object' && value.kind === 'object' && fits(value, shape.of)) {
    const edits = () => [{ span: value.span, text: `[${value.literal}]` }];
    return [{ title: t('Put it into an array'), edits, mechanical: true }];
  }
  if (place === 'Process.capabilities' && value.kind === 'array' && value.strings().length === value.items().length) {
    const edits = () => [
      { span: value.span, text: `{${capabilitySets.map((set) => `"${set}": ${value.literal}`).join(', ')}}` },
    ];
    return [{ title: t('Write it as five sets'), edits }];
  }
  return [];
}

/** Whether an object is what an item of the list is: all in it is of the right type. */
function fits(value: Value, item: ObjectShape): boolean {
  return !visitsOf(value, item).values.some((one) => isOfOtherType(one.value, one.shape));
}

function integerFixes(value: Value, text: string, bytes: boolean): readonly Fix[] {
  const number = /^-?\d+$/.test(text.trim()) ? BigInt(text.trim()) : bytes ? bytesOf(text) : undefined;
  if (number === undefined) return [];
  const edits = () => [{ span: value.span, text: String(number) }];
  return [{ title: t('Change to {0}', String(number)), edits, mechanical: true }];
}

function wordsOf(text: string, place: string): readonly string[] {
  if (place === 'Process.args' || place === 'Hook.args') return shellWords(text);
  return place === 'Mount.options' ? text.split(',').filter((option) => option !== '') : [text];
}
