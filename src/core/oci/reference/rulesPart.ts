import { inReadersLanguage } from '../../l10n/meaning';
import { both } from '../catalogue/make';
import { specAddress } from '../catalogue/describe';
import { dockerSeccompRules } from '../dockerSeccomp/all';
import type { Severity } from '../finding';
import { rules } from '../rules/all';
import { schemaRules } from '../schema/all';
import { textRules } from '../text/textRules';
import measured from '../verdicts/measured.json';
import type { Answer, Verdict } from '../verdicts/verdict';
import { code, table } from './markdown';

/** What the page says of a rule, whichever pass it belongs to. */
type Told = Pick<(typeof rules)[number], 'id' | 'severity' | 'spec' | 'about' | 'kind'>;

const words = {
  text: both('The text', '文字本身'),
  schema: both('What follows from the fields', '由欄位推得的規則'),
  meaning: both('What runtimes and the specification want', 'runtime 與規格的要求'),
  advice: both('Security advice', '安全建議'),
  profiles: both("Docker's seccomp profiles", 'Docker 的 seccomp 設定檔'),
  profilesNote: both(
    'Profiles for `docker run --security-opt seccomp=FILE` are checked too: for these, and for what filters have to be.',
    '也檢查 `docker run --security-opt seccomp=FILE` 使用的設定檔：除以下規則外，也套用過濾器的規則。',
  ),
  adviceNote: both('Has a switch and a level of its own.', '有獨立的開關與層級。'),
  unmeasured: both('Not measured yet.', '尚未量測。'),
  which: both('Case', '情況'),
  runtime: both('Runtime', 'runtime'),
  answer: both('Answer', '結果'),
  message: both('Its words', '訊息'),
  where: both('Measured on', '量測環境'),
};

const severities: Readonly<Record<Severity, ReturnType<typeof both>>> = {
  error: both('Error', '錯誤'),
  warning: both('Warning', '警告'),
  information: both('Information', '資訊'),
  hint: both('Hint', '提示'),
};

const answers: Readonly<Record<Answer, ReturnType<typeof both>>> = {
  refuses: both('refuses', '拒絕'),
  accepts: both('accepts', '接受'),
  ignores: both('ignores', '忽略'),
  unknown: both('unknown', '未知'),
};

/** A section for each pass and an entry for each rule, its id the anchor, with what runtimes answered. */
export function rulesPart(): readonly string[] {
  return [
    ...group(inReadersLanguage(words.text), Object.values(textRules)),
    ...group(inReadersLanguage(words.schema), schemaRules),
    ...group(
      inReadersLanguage(words.meaning),
      rules.filter(({ kind }) => kind !== 'advice'),
    ),
    ...group(
      inReadersLanguage(words.advice),
      rules.filter(({ kind }) => kind === 'advice'),
      inReadersLanguage(words.adviceNote),
    ),
    ...group(inReadersLanguage(words.profiles), dockerSeccompRules, inReadersLanguage(words.profilesNote)),
  ];
}

function group(title: string, members: readonly Told[], note?: string): readonly string[] {
  if (members.length === 0) return [];
  return [`### ${title}`, ...(note === undefined ? [] : [note]), ...members.flatMap(entry)];
}

function entry(rule: Told): readonly string[] {
  return [`#### ${rule.id}`, ...toldOf(rule)];
}

/** Everything that is said of a rule below its name. */
export function toldOf({ id, severity, spec, about }: Told): readonly string[] {
  const source = /^(https?:|config)/.test(spec) ? `[${spec}](${specAddress(spec)})` : spec;
  const verdicts = verdictTable(id);
  return [
    `**${inReadersLanguage(severities[severity])}** · ${source}`,
    inReadersLanguage(about),
    ...(verdicts.length > 0 ? verdicts : [`*${inReadersLanguage(words.unmeasured)}*`]),
  ];
}

/** What was measured for a rule and for each of its cases. The column of cases is there when there are any. */
function verdictTable(id: string): readonly string[] {
  const all: Readonly<Record<string, readonly Verdict[]>> = measured as Record<string, Verdict[]>;
  const own = Object.entries(all).filter(([key]) => key === id || key.startsWith(`${id}/`));
  const cases = own.some(([key]) => key !== id);
  const head = [...(cases ? [words.which] : []), words.runtime, words.answer, words.message, words.where];
  const rows = own.flatMap(([key, verdicts]) =>
    verdicts.map(({ runtime, version, answer, message, where }) => [
      ...(cases ? [key === id ? '' : code(key.slice(id.length + 1))] : []),
      `${runtime} ${version}`,
      inReadersLanguage(answers[answer]),
      message === undefined ? '' : code(message),
      where,
    ]),
  );
  return table(head.map(inReadersLanguage), rows);
}
