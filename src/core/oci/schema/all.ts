import type { Rule } from '../rules/rule';
import { deprecated } from './deprecated';
import { gone } from './gone';
import { integerForm } from './integerForm';
import { keyCase } from './keyCase';
import { keyUnknown } from './keyUnknown';
import { nullValue } from './nullValue';
import { otherPlatform } from './otherPlatform';
import { pattern } from './pattern';
import { range } from './range';
import { required } from './required';
import { tooFew } from './tooFew';
import { tooNew } from './tooNew';
import { type } from './type';
import { valueUnknown } from './valueUnknown';

/** The rules that follow from the catalogue alone: types, unknown keys, required fields, values, ranges, versions. */
export const schemaRules: readonly Rule[] = [
  type,
  nullValue,
  keyCase,
  keyUnknown,
  required,
  valueUnknown,
  integerForm,
  range,
  pattern,
  tooFew,
  tooNew,
  gone,
  deprecated,
  otherPlatform,
];
