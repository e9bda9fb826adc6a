import { t } from '../../l10n/l10n';
import { change } from '../fix/fixes';
import { isOlder } from '../specVersion';
import type { LintContext } from '../lintContext';
import type { Rule } from '../rules/rule';
import type { Span } from '../syntax/span';
import { namedValue } from './namedValue';

interface Newer {
  readonly at: Span;
  readonly name: string;
  readonly since: string;
}

/** What is newer than the version that the config says it follows. */
export const tooNew: Rule = {
  id: 'schema-too-new',
  severity: 'warning',
  spec: 'config.md#specification-version',
  about: {
    en: 'A field or value that came with a later version of the specification than ociVersion says. A runtime of that version ignores it.',
    zh: '欄位或值出自比 ociVersion 更新的規格版本。該版本的 runtime 會忽略它。',
  },
  *check(context) {
    const { root, version } = context;
    const written = root.at('ociVersion');
    if (version === undefined || !written) return;
    const newer = [...keys(context), ...values(context)].filter(({ since }) => isOlder(version, since));
    const newest = newer.reduce((most, { since }) => (isOlder(most, since) ? since : most), version);
    for (const { at, name, since } of newer) {
      yield {
        at,
        message: t('{0} came with version {1} of the specification; ociVersion is {2}.', name, since, version),
        fixes: [{ ...change(written, newest), title: t('Raise ociVersion to {0}', newest) }],
      };
    }
  },
};

function* keys({ visits }: LintContext): Iterable<Newer> {
  for (const { entry, field } of visits.known)
    if (field.since !== undefined) yield { at: entry.keySpan, name: entry.key, since: field.since };
}

function* values({ visits }: LintContext): Iterable<Newer> {
  for (const { value, shape } of visits.values) {
    const known = namedValue(value, shape);
    if (known?.since !== undefined) yield { at: value.span, name: known.name, since: known.since };
  }
}
