import type { ProseLine } from './blocks';
import { isTarget } from './cards';
import { familiarity } from './executables';
import type { CommandItem } from './items';
import { commandLikelihood } from './shape';

/** Commands in inline code that a sentence tells the reader to run: "Run `docker ps`, then `docker images`." */

const inline = /(`{1,2})(?!`)([^`\n]{1,2000})\1(?!`)/g;

/** Where a part of a sentence begins that may give an order by itself. */
const parts =
  /[.:;,!?()。：；，！？、—–]|\s-\s|\b(?:then|and|now|next|first|finally|please|dann|nun|jetzt|und|puis|ensuite|et|luego|después|ahora|y|depois|agora|e|poi|ora|затем|теперь|и)\b|(?:per finire|alla fine|infine|zum schluss|pour finir|enfin|para terminar|por último|por fim|to finish|в конце)\b|[後后]|然後|然后|接著|接着|最後|最后|並|并|再|請|请/iu;
const verb =
  /^(?:just |simply |again )?(?:run|execute|type|enter|issue|invoke|(?:start|clean up|check|try)(?= it with| with)|führ(?:e|en sie)|gib|geben sie|starte|exécute[rz]|lance[rz]|tape[rz]|saisissez|ejecut[ae]|ejecuta(?:mos|d)|escrib[ae]|execut[ae]|rode|digite|esegui(?:amo)?|digita(?:te)?|lancia(?:te)?|выполните|запустите|введите|выполняем|запускаем|(?:在[^，。]{1,12}?)?(?:執行|輸入|运行|执行|输入|下指令|打))(?:\s*(?:it|this|again|as root|with|the(?: following)? commands?|den befehl|l[ae] com(?:mande|ando)|il comando|el comando|o comando|команду|指令|命令|下列指令|以下指令|以下命令)){0,2}$/iu;
/** Between two codes of one order. */
const joint =
  /^[\s*_,;、，；]*(?:(?:and|then|und|dann|et|puis|y|luego|e|poi|и|затем|run|finally|和|與|与|及|以及|再|接著|接着|然後|然后|執行|執行|运行|执行|輸入|输入)[\s*_,;、，；]*){0,3}$/iu;
/** "`a` on the first node, then `b`" */
const goesOn = /^[^.;:`]{0,40}[,;]? (?:and )?(?:then|finally|followed by)\s*$/i;
/** Japanese and Korean give the order after the code. */
const after =
  /^(?:\s?[と、]\s?`[^`]+`){0,4}[*_]{0,2}\s?(?:を|コマンドを)\s?(?:実行|入力)(?:し(?:ます|て(?![いもは])|ましょう)|する(?:。|$)|$)|^[*_]{0,2}\s?(?:을|를|명령을)\s?(?:실행|입력)(?:합니다|하세요|한다)/;
/** Something is done by a command that ends the sentence. */
const means =
  /^(?!.*\b(?:can|could|may|might|kann|können|peut|pouvez|puede|puedes|pode|può|puoi|можно|можете)\b).*(?:\bby (?:running|typing|executing)|\bwith (?:the|this) command|\busing the command|командой|\bmit dem befehl|\bavec la commande|\bcon el comando|\bcom o comando|\bcon il comando|用(?:指令|命令))\s*[:：]?\s*$/iu;
const imperative =
  /^\W*(?:(?:now|then|finally|you|and) )?(?:check|verify|clean(?: it)? up|remove|delete|stop|start|list|show|see|look|test|try|confirm|inspect|watch|follow|leave|exit|build|install|create|undo|tidy up)\b[^.!?`]{0,50} with\s*$|^\W*(?:\p{Lu}\p{L}+en|(?:prüfe|teste|starte|stoppe|lösche|räume)\b[^.`]{0,40}) mit\s*$|^\W*(?:vérifi|nettoy|arrêt|supprim|test|list|regard|examin|consult)\p{L}+\b[^.`]{0,40}? avec\s*$|^\W*(?:comprueb|verific|limpi|elimin|list|borr)\p{L}+\b[^.`]{0,40} con\s*$/iu;
const closes = /^[*_]{0,2}\s*(?:$|[.:](?:\s|$)|[。：])/;
/** "Stop it with `x` and begin again." */
const andOn = /^[*_]{0,2} (?:and|then|before|after|und|et|puis|y|luego|e|poi) /i;
const condition = /^\W*(?:if|unless|falls|wenn)\b|^\W*(?:如果|若)/i;

/** The commands that a line of prose orders to be run, in order; an order may stand at the end of the line above. */
export function toldIn({ text, line }: ProseLine, above: string): readonly CommandItem[] {
  if (/^\s*\|/.test(text) || !text.includes('`')) return [];
  const items: CommandItem[] = [];
  let end = 0;
  let told = false;
  for (const match of text.matchAll(inline)) {
    const between = text.slice(end, match.index);
    const before = end === 0 ? `${above.slice(-120)} ${between}` : between;
    end = match.index + match[0].length;
    const body = (match[2] ?? '').trim().replace(/^\$ /, '');
    const rest = text.slice(end);
    told =
      isOrder(before) ||
      (told && (joint.test(between) || goesOn.test(between))) ||
      after.test(rest) ||
      (closes.test(rest) && (means.test(before) || imperative.test(sentenceOf(before)))) ||
      (andOn.test(rest) && imperative.test(sentenceOf(before)));
    if (told && isWhole(body)) items.push({ kind: 'command', text: body, line, endLine: line, dialect: 'sh' });
  }
  return items;
}

/** The sentence that a text ends in, up to there. */
export function sentenceOf(before: string): string {
  return (
    tailOf(before)
      .split(/[.!?。！？]\s*/u)
      .at(-1) ?? ''
  );
}

function tailOf(before: string): string {
  return before
    .slice(-120)
    .replace(/[*_>#]/g, ' ')
    .trim();
}

/** The part of that sentence which may give an order by itself. */
export function clauseOf(before: string): string {
  const parted = tailOf(before)
    .replace(/[:：]$/, '')
    .split(parts);
  return parted.at(-1)?.trim() ?? '';
}

/** Whether a text ends with an order to run what follows. */
export function isOrder(before: string): boolean {
  return verb.test(clauseOf(before)) && !isCondition(sentenceOf(before));
}

/** Whether a sentence speaks of what may be. */
export function isCondition(text: string): boolean {
  return condition.test(text);
}

/** A whole command: not the name of a program alone, not a synopsis. */
function isWhole(body: string): boolean {
  if (commandLikelihood(body) !== 'command' && !isTarget(body)) return false;
  return /\s/.test(body) ? !/\.{3}|…|\[[A-Z]+/.test(body) : standsAlone.test(body) && familiarity(body) !== 'unknown';
}

const standsAlone =
  /^(?:exit|logout|reboot|pwd|ls|id|whoami|hostname|env|mount|ps|top|df|free|uname|date|dmesg|ifconfig|lsns|htop|jobs|clear|history|poweroff|halt|who|w|lsblk|lsmod|containerd|dockerd|yes)$/;
