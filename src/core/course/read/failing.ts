import type { Prose } from './blocks';

/** What prose says of a command's failure: before it ("the next command should fail"), or after it ("this fails because"). */

/** Longer paragraphs are looked at only this far. */
const longest = 400;

const willFail =
  /\b(?:should|will|must|shall|would|is (?:going|expected|meant|supposed|bound) to) (?:now |also |therefore |still )?fail\b|\bexpect(?:ed)? (?:this |it |the command )?to fail\b|\b(?:this|it|(?:next|following|last) command|attempt) (?:now |also )?fails\b|\bdeve(?:rá)? falhar\b|\bdebe(?:rá|ría)? fallar\b|\bfallará\b|\b(?:doit|va|devrait) échouer\b|\béchouera\b|\b(?:sollte|soll|wird|muss) [^.]{0,60}(?:fehlschlagen|scheitern)\b|\bschlägt [^.]{0,60}\bfehl\b|\bdeve fallire\b|(?:會|應該|预期|預期|会|应该|将|將)失敗|(?:会|应该|将|预期)失败|失敗します|失敗するはず|실패(?:합니다|해야|할)/iu;
/** What each of these has in it, in any language; few sentences do, and only these are looked through. */
const failing = /fail|fal[hl]|échou|fehl|scheitern|失[敗败]|실패/iu;
const conditional =
  /\b(?:if|when|unless|in case|otherwise|falls|wenn|si|se|sinon)\b|如果|若|場合|あれば|的話|的话|\bmay\b|\bmight\b|\bnot fail\b/i;
/** Said of what is to come. */
const forward = /\b(?:next|following|below|try|now run)\b|接下來|接下来|下一|下面|以下|次の/i;

/** Said of what stands above, one pattern a language; a sentence begins with it. */
const hasFailed: readonly RegExp[] = [
  /^(?:\w+, |but |and |however |as expected |note that )?(?:this|that|it|(?:the|that|this|our|your) (?:last |above |previous |second |first )?(?:command|attempt|call|ping|mount|build|request|login|one))\b[^.!?]{0,40}?(?<!\bnot )\b(?:fails|failed|fail|(?:does|did|will|should)(?: not|n['’]t) (?:work|succeed)|won['’]t (?:work|succeed))\b/i,
  /^(?:\w+, |but |and )?(?:this|that|it|the (?:last )?command|you|we)\b[^.!?]{0,20}? (?:gets?|sees?|receives?|gives?|throws?|returns?|produces?|ends in|ends with) (?:us |you )?an? (?:[\w"'-]+ ){0,3}error\b/i,
  /^(?:fails|expected to fail|schlägt (?:\w+ )?fehl|scheitert|échoue|falla|falha|fallisce)\b/i,
  /^(?:[^，。,]{1,12}[，,] ?)?(?:上述|上面|這|这|此|剛剛|刚刚|結果|结果|所以|因此|但|不過|不过|當然|当然|預期|预期|應該|应该|果然|最後|最后|該|该|個|个|行|條|条|指令|命令|操作|就|一定|會|会|將|将|執行|执行|後|后|也){0,6}(?:失敗|失败|報錯|报错|出錯|出错|出現錯誤|出现错误|看到錯誤|看到错误)/,
  /^[^。]{2,30}(?:ので|ため|から)、?(?:失敗|エラーに)/,
  /^因[為为][^。]{2,30}(?:失敗|失败)/,
  /^(?:これ|この(?:コマンド|操作)|上記|最後(?:のコマンド)?)(?:は|が)[^。]{0,24}(?:失敗(?:する|します|した|しました)|エラーに(?:なる|なります))/,
  /^(?:이|위|마지막)[^.]{0,24}(?:실패(?:합니다|한다|했|해야)|오류가 (?:발생|납니다|난다))/,
  /^(?:das|dies|(?:dieser|der(?: letzte)?) (?:befehl|aufruf))\b[^.]{0,40}(?:schlägt [^.]{0,40}fehl|scheitert|funktioniert nicht)/i,
  /^(?:ceci|cela|ça|(?:cette|la)(?: dernière)? commande)\b[^.]{0,30}(?:échoue|ne (?:marche|fonctionne) pas)/i,
  /^(?:esto|(?:este|el)(?: último)? comando|la orden)\b[^.]{0,30}(?:\bfalla\b|fallará|no funciona)/i,
  /^(?:is[st]o|(?:este|o)(?: último)? comando)\b[^.]{0,30}(?:\bfalha\b|falhará|não funciona)/i,
  /^(?:questo|il comando|l['’]ultimo comando)\b[^.]{0,30}(?:fallisce|non funziona)/i,
  /^(?:эта|это|последняя|команда)[^.]{0,30}(?:не сработает|не работает|завершится (?:с )?ошибкой)/i,
];

/** Whether a text says, without an if, that a command fails. */
export function saysFails(text: string): boolean {
  if (!failing.test(text)) return false;
  const sentences = text.slice(-longest).split(/[.!?。！？](?:\s|$)/);
  return sentences.some((sentence) => willFail.test(sentence) && !conditional.test(sentence));
}

/** Whether the end of a paragraph announces that the next command fails. */
export function announcesFailure({ lines }: Prose): boolean {
  const last = lines.slice(-3).map(({ text }) => text.slice(-longest).trim());
  return saysFails(last.join(' ').slice(-longest));
}

/** Whether a paragraph right after a command begins by saying that it fails. */
export function reportsFailure({ lines }: Prose): boolean {
  const bare = lines
    .slice(0, 3)
    .map(({ text }) => text.slice(0, longest).replace(/^[\s>#-]+|[*_]{1,3}|\p{Extended_Pictographic}\uFE0F?\s*/gu, ''));
  return bare
    .join(' ')
    .split(/(?<=[.!?。！？])\s*/)
    .slice(0, 2)
    .some(reports);
}

function reports(sentence: string): boolean {
  if (conditional.test(sentence) || forward.test(sentence)) return false;
  // "This fails:" announces; "This fails with this error:" reports.
  if (/[:：]\s*$/.test(sentence) && !/\b(?:with|error|message|mit|avec|con|com)\b|錯誤|訊息|错误|信息/i.test(sentence))
    return false;
  return hasFailed.some((pattern) => pattern.test(sentence));
}
