import { config } from '../../../../src/core/oci/catalogue/config';
import type { Field, Shape } from '../../../../src/core/oci/catalogue/model';
import { defaultsOf } from '../../../../src/core/oci/defaults/specs';
import { soundProfile } from '../dockerSeccomp/profile';
import { sound } from '../ruleTest';

type Json = Readonly<Record<string, unknown>>;

/** A value of a shape with everything in it that the catalogue knows. */
function full(shape: Shape, example?: unknown): unknown {
  switch (shape.is) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, fullField(field)]));
    case 'array':
      return shape.of.is === 'object' ? [full(shape.of), full(shape.of)] : (example ?? [full(shape.of)]);
    case 'map':
      return example ?? { a: full(shape.of) };
    case 'string':
      return example ?? shape.values?.[0]?.name ?? 'a';
    case 'integer':
      return example ?? 1;
    case 'boolean':
      return example ?? true;
    case 'anything':
      return example ?? null;
  }
}

const fullField = ({ shape, example }: Field): unknown => full(shape, example);

const whole = full(config) as Json;
const linux = Object.fromEntries(
  Object.entries(whole).filter(([key]) => !['windows', 'vm', 'zos', 'solaris', 'freebsd'].includes(key)),
);
const windows = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'linux'));

/** Documents that are right, or nearly: what is made strange. Small ones first. */
export const bases: readonly Json[] = [
  sound,
  { ...sound, ...defaultsOf('runc', 'x64') },
  { ...sound, ...defaultsOf('docker', 'x64') },
  linux,
  { ...windows, ociVersion: '1.3.0' },
  soundProfile,
];
