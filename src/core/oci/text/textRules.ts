import type { Meaning } from '../../l10n/meaning';
import type { Severity } from '../finding';

/** What can be wrong with the text itself, before any field is looked at. */
export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  /** Where it is forbidden. */
  readonly spec: string;
  readonly about: Meaning;
  /** Reported by VS Code's own JSON support too, for language `json` (vscode-json-languageservice 5, jsonParser.ts). */
  readonly textLevel?: true;
}

const rule = (id: string, en: string, zh: string, more: Partial<TextRule> = {}): TextRule => ({
  id,
  severity: 'error',
  spec: 'RFC 8259',
  about: { en, zh },
  ...more,
});

const inEditor = { textLevel: true } as const;

export const textRules = {
  tooDeep: rule(
    'text-too-deep',
    'Nested deeper than any config is. It is not read.',
    '巢狀層數超過任何設定。不會讀取。',
  ),
  tooLong: rule('text-too-long', 'Longer than any config is. It is not read.', '長度超過任何設定。不會讀取。'),
  empty: rule('text-empty', 'There is no JSON value in the text.', '文字中沒有任何 JSON 值。'),
  notObject: rule('text-not-object', 'A config is a JSON object.', '設定必須是 JSON 物件。', { spec: 'config.md' }),
  byteOrderMark: rule(
    'text-byte-order-mark',
    'JSON begins without a byte order mark; runtimes do not skip one.',
    'JSON 開頭不得有位元組順序標記（BOM），runtime 不會略過。',
  ),
  utf16: rule('text-utf16', 'JSON is UTF-8; this looks like UTF-16.', 'JSON 使用 UTF-8，這份文字看起來是 UTF-16。'),
  comment: rule('text-comment', 'JSON has no comments.', 'JSON 沒有註解。', inEditor),
  trailingComma: rule(
    'text-trailing-comma',
    'No comma stands behind the last item.',
    '最後一項後面不得有逗號。',
    inEditor,
  ),
  trailingGarbage: rule(
    'text-trailing-garbage',
    'Nothing stands behind the object of a config.',
    '設定的物件之後不得有其他內容。',
    inEditor,
  ),
  truncated: rule('text-truncated', 'The text ends before the object does.', '文字在物件結束之前就結束了。', inEditor),
  syntax: rule('text-syntax', 'The text is not JSON.', '文字不是 JSON。', inEditor),
  duplicateKey: rule(
    'text-duplicate-key',
    'A key is there once. Decoders take the last one and say nothing.',
    '一個鍵只能出現一次。解碼器會採用最後一個，且不會提示。',
    inEditor,
  ),
  surrogate: rule(
    'text-surrogate',
    'A string holds half of a character; decoders put another character in its place.',
    '字串含有半個字元，解碼器會以其他字元取代。',
    { severity: 'warning' },
  ),
} as const satisfies Readonly<Record<string, TextRule>>;

const broken: readonly string[] = [
  textRules.utf16,
  textRules.syntax,
  textRules.truncated,
  textRules.trailingGarbage,
].map(({ id }) => id);

/**
 * Whether a fault of the text leaves open what stands where: nothing else can be mended before that is. Comments and
 * commas too many do not.
 */
export function isBroken(rule: string): boolean {
  return broken.includes(rule);
}
