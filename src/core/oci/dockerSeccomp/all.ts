import { argIndex } from '../rules/seccomp/argIndex';
import { argsOneIndex } from '../rules/seccomp/argsOneIndex';
import { conflict } from '../rules/seccomp/conflict';
import { errnoAction } from '../rules/seccomp/errnoAction';
import { errnoRange } from '../rules/seccomp/errnoRange';
import { listenerMetadata } from '../rules/seccomp/listenerMetadata';
import { nameEmpty } from '../rules/seccomp/nameEmpty';
import { notifyDefault } from '../rules/seccomp/notifyDefault';
import { notifyListener } from '../rules/seccomp/notifyListener';
import { notifyWrite } from '../rules/seccomp/notifyWrite';
import { redundant } from '../rules/seccomp/redundant';
import { startup } from '../rules/seccomp/startup';
import { subArchitectures } from '../rules/seccomp/subArchitectures';
import { syscallUnknown } from '../rules/seccomp/syscallUnknown';
import { valueTwo } from '../rules/seccomp/valueTwo';
import type { Rule } from '../rules/rule';
import { deprecated } from '../schema/deprecated';
import { integerForm } from '../schema/integerForm';
import { keyCase } from '../schema/keyCase';
import { keyUnknown } from '../schema/keyUnknown';
import { range } from '../schema/range';
import { required } from '../schema/required';
import { tooFew } from '../schema/tooFew';
import { type } from '../schema/type';
import { valueUnknown } from '../schema/valueUnknown';
import { architecturesTwice, callTwice, conditionUnknown, minKernelForm, nameTwice } from './rules';

/** Rules that only Docker's form of profiles has. */
export const dockerSeccompRules: readonly Rule[] = [
  architecturesTwice,
  nameTwice,
  conditionUnknown,
  minKernelForm,
  callTwice,
];

/**
 * What a profile of Docker's is checked for: its fields, what filters have to be, and its own. Not that a value is null
 * (Docker's own profile has such), nor versions, which profiles do not have.
 */
export const profileRules: readonly Rule[] = [
  type,
  keyCase,
  keyUnknown,
  required,
  valueUnknown,
  integerForm,
  range,
  tooFew,
  deprecated,
  argIndex,
  argsOneIndex,
  conflict,
  errnoAction,
  errnoRange,
  listenerMetadata,
  nameEmpty,
  notifyDefault,
  notifyListener,
  notifyWrite,
  redundant,
  startup,
  subArchitectures,
  syscallUnknown,
  valueTwo,
  ...dockerSeccompRules,
];
