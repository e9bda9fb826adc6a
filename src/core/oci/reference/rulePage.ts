import { profileRules } from '../dockerSeccomp/all';
import { rules } from '../rules/all';
import { schemaRules } from '../schema/all';
import { textRules } from '../text/textRules';
import { toldOf } from './rulesPart';

/** The page about one rule, in the reader's language, as Markdown; undefined where there is no rule of this name. */
export function rulePage(id: string): string | undefined {
  const all = [...Object.values(textRules), ...schemaRules, ...rules, ...profileRules];
  const rule = all.find((one) => one.id === id);
  return rule && `${[`# ${rule.id}`, ...toldOf(rule)].join('\n\n')}\n`;
}
