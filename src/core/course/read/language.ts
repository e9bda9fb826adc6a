/** Enough of a note to hear what language it is in. */
const heard = 20_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Characters that only one of the two ways of writing Chinese has, common in prose about computers. */
const traditional =
  /[個們這來時對開關網檔實體預設應該執裝產給當過還後與為種類將區號請頁點處連線讓單從無際發現雲電腦資訊環雙頭樣說]/g;
const simplified =
  /[个们这来时对开关网档实体预设应该执装产给当过还后与为种类将区号请页点处连线让单从无际发现云电脑资讯环双头样说]/g;

/** Words that a language cannot do without, in a Latin script. */
const words: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|is|are|with|this|that|you|for|will|from)\b/gi],
  [
    'de',
    /ß|\b(?:der|für|über|zum|zur|von|den|des|im|ein|die|das|und|ist|nicht|wir|einen?|mit|auf|für|werden|sie|dem)\b/gi,
  ],
  ['fr', /[èêàùœ]|\b(?:le|les|des|une?|est|nous|vous|pour|dans|avec|sur|que|du|et)\b/gi],
  ['es', /[ñ¿¡]|\b(?:el|los|las|una?|es|para|con|que|del|por|y|en|está|como)\b/gi],
  [
    'pt',
    /[ãõê]|ção|\b(?:também|criar|antes|os|uma?|é|o|ao|na|como|já|deve|para|com|não|que|do|da|em|por|você|são|no)\b/gi,
  ],
  ['it', /\b(?:il|gli|una?|è|per|con|che|del|della|di|sono|nel|non|questo)\b/gi],
  ['nl', /\b(?:de|het|een|en|is|niet|wij|met|op|voor|worden|van|je|dit)\b/gi],
  ['pl', /[ąęłśźżćń]|\b(?:w|na|do|i|jest|się|nie|z|aby|oraz|dla|przez)\b/gi],
  ['tr', /[ğışİ]|\b(?:ve|bir|bu|için|ile|olarak|da|de|daha|gibi|var)\b/gi],
  ['vi', /[ơưđạảấầậắặếềểệịọốồộớờợụủứừữự]|\b(?:và|là|của|các|một|được|trong|cho|không|với|này)\b/gi],
  ['id', /\b(?:dan|yang|untuk|dengan|ini|adalah|pada|dari|tidak|akan)\b/gi],
  ['sv', /å|\b(?:och|att|det|som|är|inte|för|med|den|ett|på)\b/gi],
  ['cs', /[ěřů]|\b(?:je|se|na|pro|že|nebo|jsou|který|která|jako|při|ve)\b/gi],
];

/** The language of prose, as a BCP 47 tag: told by its script, then by common words. English where nothing tells. */
export function languageOf(prose: string): string {
  const text = prose.slice(0, heard);
  const letters = count(text, /\p{L}/gu);
  const floor = Math.max(4, letters * 0.08);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  if (kana >= 4 && kana * 6 >= han && kana + han >= floor) return 'ja';
  if (count(text, /\p{Script=Hangul}/gu) >= floor) return 'ko';
  if (han >= floor) return count(text, traditional) >= count(text, simplified) ? 'zh-TW' : 'zh-CN';
  if (count(text, /\p{Script=Cyrillic}/gu) >= floor) return /[їєґі]/i.test(text) ? 'uk' : 'ru';
  if (count(text, /\p{Script=Arabic}/gu) >= floor) return /[پچژگ]/.test(text) ? 'fa' : 'ar';
  if (count(text, /\p{Script=Hebrew}/gu) >= floor) return 'he';
  if (count(text, /\p{Script=Greek}/gu) >= floor) return 'el';
  if (count(text, /\p{Script=Thai}/gu) >= floor) return 'th';
  if (count(text, /\p{Script=Devanagari}/gu) >= floor) return 'hi';
  return byWords(text);
}

function byWords(text: string): string {
  let best = { language: 'en', hits: 1 };
  for (const [language, pattern] of words) {
    const hits = count(text, pattern);
    if (hits > best.hits) best = { language, hits };
  }
  return best.language;
}
