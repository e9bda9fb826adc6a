import { t } from '../../l10n/l10n';
import { inReadersLanguage } from '../../l10n/meaning';
import { capabilities } from '../catalogue/values/capabilities';
import { dockerCapabilities, runcCapabilities } from '../defaults/capabilities';
import { capabilitySets } from '../rules/process/capabilitySets';
import type { Value } from '../syntax/value';
import type { Hardened, Harden } from './change';
import { listed } from './listed';
import { plainlyNeeded } from './needed';
import { objectOnce } from './once';
import { withoutItems } from './place';

/** What a container keeps of the capabilities of Linux, and why it keeps more than is usual. */
interface Kept {
  readonly drops: (name: string) => boolean;
  readonly because: ReadonlyMap<string, string>;
}

/**
 * Drops capabilities that are not usual from every set at once, so that no set gets more than another had, and empties
 * the inheritable set where nothing is ambient, as engines leave it (GHSA-f3fp-gc8g-vw66). What is no capability stays.
 */
export const dropCapabilities: Harden = function* (asked) {
  const sets = setsOf(asked);
  if (!sets) return;
  const { drops, because } = keptBy(asked);
  const { text } = asked.context.document;
  const inherited = (sets.at('ambient')?.items().length ?? 0) > 0;
  const edits = capabilitySets.flatMap((name) => {
    const set = sets.at(name);
    if (set?.kind !== 'array') return [];
    const all = name === 'inheritable' && !inherited;
    return withoutItems(text, set, (item) => all || drops(item.asString() ?? ''));
  });
  if (edits.length === 0) return;
  const dropped = new Set(capabilitySets.flatMap((name) => sets.at(name)?.strings().filter(drops) ?? []));
  const known = capabilities.filter(({ name }) => dropped.has(name));
  const stay = [...because].filter(([name]) => capabilitySets.some((set) => sets.at(set)?.strings().includes(name)));
  yield {
    title:
      known.length > 0
        ? t(
            'Drop {0}',
            listed(
              known.map(({ name }) => name),
              6,
            ),
          )
        : t('Empty {0}', 'inheritable'),
    why: [
      known.length > 0 ? t('Containers have none of these by default.') : '',
      ...known.map(({ name, about }) => t('{0}: {1}', name, inReadersLanguage(about))),
      ...stay.map(([name, reason]) => t('{0} stays: {1}.', name, reason)),
      known.length > 0 ? '' : t('Programs with file capabilities would gain them.'),
    ]
      .filter((line) => line !== '')
      .join(' '),
    path: sets.path,
    edits,
  };
};

/** The bounding set after that: what a filter of system calls goes by. */
export function boundingAfter(asked: Hardened): readonly string[] {
  const sets = setsOf(asked) ?? asked.context.root.at('process', 'capabilities');
  const { drops } = keptBy(asked);
  const dropping = setsOf(asked) !== undefined;
  return (sets?.at('bounding')?.strings() ?? []).filter((name) => !dropping || !drops(name));
}

/** The five sets, each there once. */
function setsOf({ context }: Hardened): Value | undefined {
  const sets = objectOnce(objectOnce(context.root, 'process'), 'capabilities');
  const keys = sets?.entries().map(({ key }) => key) ?? [];
  return new Set(keys).size === keys.length ? sets : undefined;
}

function keptBy({ context, level }: Hardened): Kept {
  const usual = new Set(level === 'strict' ? runcCapabilities : dockerCapabilities);
  const because = new Map([...plainlyNeeded(context)].filter(([name]) => !usual.has(name)));
  const known = new Set(capabilities.map(({ name }) => name));
  return { because, drops: (name) => known.has(name) && !usual.has(name) && !because.has(name) };
}
