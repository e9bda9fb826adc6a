import { t } from '../../l10n/l10n';
import { inReadersLanguage } from '../../l10n/meaning';
import type { Field, Shape } from './model';

/** Where the specification is read, in the version that the catalogue describes. */
const specification = 'https://github.com/opencontainers/runtime-spec/blob/v1.3.0/';

/** The address of a section: `config.md#process`. What is an address already stays. */
export function specAddress(section: string): string {
  return /^https?:/.test(section) ? section : specification + section;
}

/** What a field does and the facts about it, as Markdown in the reader's language. */
export function describeField(field: Field): string {
  const section = `[${field.spec}](${specAddress(field.spec)})`;
  return [inReadersLanguage(field.about), factsOf(field).join(' · '), section].join('\n\n');
}

/** Type, whether it is required, default, versions, platforms: one short phrase each. */
export function factsOf({
  shape,
  required,
  default: preset,
  since,
  until,
  platforms,
  deprecated,
}: Field): readonly string[] {
  return [
    `\`${typeOf(shape)}\``,
    ...(required ? [t('required')] : []),
    ...(preset === undefined ? [] : [t('default {0}', `\`${JSON.stringify(preset)}\``)]),
    ...(since === undefined ? [] : [t('since version {0}', since)]),
    ...(until === undefined ? [] : [t('gone in version {0}', until)]),
    ...(platforms ? [t('only on {0}', platforms.map((name) => platformNames[name]).join(', '))] : []),
    ...(deprecated ? [t('deprecated: {0}', inReadersLanguage(deprecated))] : []),
  ];
}

const platformNames = {
  linux: 'Linux',
  windows: 'Windows',
  solaris: 'Solaris',
  vm: 'VM',
  zos: 'z/OS',
  freebsd: 'FreeBSD',
} as const;

/** A shape in one word, the same in every language: `uint64`, `string[]`, `{ [key]: string }`, `LinuxMemory`. */
export function typeOf(shape: Shape): string {
  switch (shape.is) {
    case 'integer':
      return shape.type;
    case 'array':
      return `${typeOf(shape.of)}[]`;
    case 'map':
      return `{ [key]: ${typeOf(shape.of)} }`;
    case 'object':
      return shape.name;
    case 'anything':
      return 'any';
    default:
      return shape.is;
  }
}
