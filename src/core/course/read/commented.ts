import { isFailure } from './expected';
import type { Item } from './items';

/** Output that an author keeps in comments, so that the whole fence can be pasted: `# => 42`. */

const arrow = /^\s*#+\s?(?:=>|->|⇒|→|➜|>)\s?(.*)$/;
const opening =
  /^\s*#+\s*(?:(?:sample |example |expected )?outputs?|results?|prints?|returns?|輸出(?:結果)?|結果|输出(?:结果)?|结果|出力(?:例|結果)?|実行結果|출력(?: 결과)?|Ausgabe|Sortie|Résultat|Salida|Resultado|Saída|Risultato|Вывод)\s*[:：]\s*(.*)$/iu;
/** What only a program writes: columns, an id, an address, the lines of `ip` and `ping`. */
const printed =
  /\S {3,}\S|^(?:[0-9a-f]{12,64}|\d+(?:\.\d+){3}(?:\/\d+)?|\d+)$|^(?:PING |\d+ bytes from|\d+: \w\S*:|(?:tcp|udp)\s)/;

/** One word below the last command of a fence: nothing follows that it could explain. */
const lastWord = /^\s*#+ ([a-z0-9][\w.:/@-]*)$/;

/** The items of a code block, with comments below a command that show what it prints as output. */
export function withCommentedOutput(items: readonly Item[]): readonly Item[] {
  let end = -1;
  let shows = false;
  return items.map((item, index) => {
    const below = item.line === end + 1;
    end = 'endLine' in item ? item.endLine : below ? item.line : -1;
    if ('endLine' in item) shows = false;
    if (!below || 'endLine' in item || !/^\s*#/.test(item.text)) return item;
    const shown = shownBy(item.text, shows) ?? (index === items.length - 1 ? lastWord.exec(item.text)?.[1] : undefined);
    shows = shown !== undefined;
    return shown === undefined ? item : { ...item, kind: 'output', text: shown };
  });
}

/** What a comment shows as output, without its mark; undefined when the author speaks in it. */
function shownBy(comment: string, goesOn: boolean): string | undefined {
  const bare = comment.replace(/^\s*#+ ?/, '');
  const marked = arrow.exec(comment)?.[1] ?? opening.exec(comment)?.[1];
  if (marked !== undefined) return marked;
  return goesOn || printed.test(bare) || (/^[\w./-]+: /.test(bare) && isFailure(bare)) ? bare : undefined;
}
