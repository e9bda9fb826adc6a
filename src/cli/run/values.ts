import { commandsOf, type Course, type Placeholder } from '../../core/course/model';
import { defaultValue, type Values } from '../../core/course/run/placeholders';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Io } from '../io';
import { answered } from './ask';

/** The values that the author of a note gives. */
export function valuesOf(course: Course): Values {
  const given = course.frontMatter.placeholders ?? {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([text, one]) => (one.default === undefined ? [] : [[text, one.default] as const])),
  );
}

/**
 * The author's values, and a person's for what has none: each placeholder of the commands is asked for once. An empty
 * answer is the first of its choices; without choices the commands that need it are left to the person. Rejects when
 * it is aborted.
 */
export async function askedValues(course: Course, io: Io): Promise<Values> {
  const values: Record<string, string> = { ...valuesOf(course) };
  const asked = new Set(Object.keys(values));
  for (const placeholder of placeholdersOf(course)) {
    if (asked.has(placeholder.text)) continue;
    asked.add(placeholder.text);
    const answer = (await answered(question(placeholder), io)).trim();
    if (answer !== '') values[placeholder.text] = answer;
  }
  return values;
}

function placeholdersOf(course: Course): readonly Placeholder[] {
  return commandsOf(course)
    .filter(({ kind, dialect }) => kind !== 'reference' && kind !== 'login' && dialect === 'sh')
    .flatMap(({ placeholders }) => placeholders);
}

function question(placeholder: Placeholder): string {
  const name = visible(placeholder.text);
  const usual = defaultValue(placeholder);
  return usual === undefined
    ? t('What stands for {0} with you? (empty: the commands with it are left to you)', name)
    : t('What stands for {0} with you? (empty: {1})', name, visible(usual));
}
