import type { Prose } from './blocks';

/** What the prose before a block says about it: that it is to be run, that it is output, that it is for the host. */

/** Announcements stand at the end of a paragraph; longer ones are not looked through. */
const longest = 400;

const commands =
  /(?:\b(?:run(?:ning)?|execut(?:e|ing)|enter(?:ing)?|typ(?:e|ing)|issu(?:e|ing)|invoke|start it with|(?:following|this) command)\b|執行|執行下列|輸入|下指令|运行|执行|输入|入力|実行|실행|입력|выполните|введите|запустите|ausführen|eingeben|führen sie|geben sie|exécutez|lancez|tapez|saisissez|ejecut\p{L}+|escrib\p{L}+|execut\p{L}+|digit\p{L}+|esegui\p{L}*|voer)[^.!?。！？`]{0,60}$/iu;
const outputs =
  /(?:outputs?|results?|prints?|shows?|see|displays?|returns?|輸出|結果|顯示|看到|输出|结果|显示|出力|表示|결과|출력|вывод\S*|Ausgabe|Ergebnis|sortie|résultat|salida|resultado|saída|kết quả|çıktı|wynik|uitvoer|utdata|affiche(?:nt)?|muestran?|imprimen?|mostra(?:no)?|exibe|zeigt|ergibt|stampa|показывает|выводит|يعرض|보여)[^.。]{0,40}[:：]\s*\**\s*$/i;
const host =
  /\b(?:back|again|return(?:ing)?|now)\b[^.]{0,40}\b(?:on|to|at|from) (?:the|your) (?:host|docker host)\b|^\W*on (?:the|your) host\b|\b(?:exit|leave|quit|log out of|get out of|close)\b[^.]{0,40}\b(?:container|pod|namespace|its shell|the shell)\b|\b(?:de retour sur|retour à) l['’]hôte\b|\bquitte[zr] le conteneur\b|\b(?:zurück )?auf dem host\b|\bcontainer (?:wieder )?verlassen\b|\b(?:sal|salga|salir|salimos) del contenedor\b|\bde vuelta en el (?:host|anfitrión)\b|\b(?:saia|sair) do (?:contêiner|container|contentor)\b|\bde volta ao host\b|(?:回到|返回|在)(?:主機|宿主機|宿主机|主机|本機|本机|host)|(?:離開|退出|离开)(?:容器|container|pod)|ホスト(?:側|に戻|で)|コンテナ(?:から|を)(?:抜け|出)/i;

/** The end of a paragraph, its lines joined. */
function endOf({ lines }: Prose): string {
  const last = lines.slice(-3).map(({ text }) => text.slice(-longest).trim());
  return last.join(' ').slice(-longest);
}

/** Whether a line of prose asks for what follows to be run: `Run:`. */
export function announcesCommand(line: string): boolean {
  return commands.test(line.slice(-longest).trim());
}

/** Whether a line of prose says that output follows. */
export function announcesOutput(line: string): boolean {
  const end = line.slice(-200);
  return /(?:prints?|shows?|outputs?|gives?)\s*$/i.test(end) || outputs.test(end);
}

/** A title of output and nothing more: `**Expected output:**`, a tab's `=== "Output"`, a folded part. */
const title =
  /^(?:(?:={3}|!{3}|\?{3}\+?)[!+]?\s+(?:\w+\s+)?["“]|<summary>|[\s*_#>:✅👉📤-])*(?:(?:the|an?|expected|sample|example|typical|command|terminal|console|possible)\s+)*(?:outputs?|results?|what you (?:should )?see|(?:預期|预期|執行|执行|範例)?(?:的)?(?:輸出|結果|输出|结果)(?:結果|结果|範例|如下)*|(?:実行|出力)(?:結果|例)?|(?:예상 |실행 )?(?:출력|결과)|(?:mögliche |erwartete |beispiel)?ausgabe|(?:sortie|résultat)(?: attendue?)?|salida(?: esperada)?|(?:resultado|saída)(?: esperad[oa])?|(?:output|risultato)(?: atteso)?|kết quả|çıktı|wynik|uitvoer|(?:förväntad )?utdata|(?:ожидаемый )?(?:вывод|результат))["”]?[\s*_:：.]*(?:<\/summary>)?$/iu;

/** Whether a line only says that output follows, so that what follows is output whatever its fence is labelled. */
export function isOutputTitle(line: string): boolean {
  return line.length < 80 && title.test(line.trim());
}

/** Whether a paragraph sends the reader back to the host. */
export function announcesHost(prose: Prose): boolean {
  return host.test(endOf(prose));
}
