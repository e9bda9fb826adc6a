import { isPlainCommand } from './cards';
import { unescaped } from './text';
import { clauseOf, isCondition, isOrder, sentenceOf } from './told';

/** Commands without any mark of code that end a sentence which orders them: "Look at it: docker ps". */

/** How commands begin whose programs stand in no sentence but as one. */
const beginning = /(?:sudo|docker|podman|nerdctl|kubectl|crictl|runc|lxc|incus|buildah|skopeo|systemctl) /g;
/** What stands before them there: a word or a colon, no prompt and no mark of code. */
const led = /(?:\p{L} |[:：] ?|\p{Script=Han})$/u;
/** How a line ends that may end with a command: not with a word of another script, a colon or a mark of code. */
const ends = /[\w"'/}.)*-](?:。|\s*\\?)$/;
/** So many are looked at in a line. */
const most = 8;

const order =
  /^(?:(?:now|then|so|also|next|first|finally|please|you can) )*(?:check|verify|clean(?: it)? up|remove|delete|stop|start|list|show|see|look|test|try|confirm|inspect|watch|follow|leave|build|install|create|undo|tidy up|pull|push|(?:prüf|zeig|stopp|start|lösch|schau)\p{L}*|(?:vérifi|nettoy|arrêt|supprim|list|regard)\p{L}+|(?:comprueb|verific|limpi|elimin|list|borr|mir)\p{L}+)(?!\p{L})[^`]{0,60}$|^(?:再|先|可以|來|来)?(?:看|查看|檢查|检查|確認|确认|停止|刪除|删除|啟動|启动|列出|進入|进入|試|试|清|建立|下載|下载|拉)[^`]{0,20}$/iu;

/** The command that a line of prose ends with and orders, without Markdown's escapes. */
export function toldPlainly(text: string): string | undefined {
  if (!ends.test(text.slice(-3)) || /^\s*[\\$|`<]/.test(text.slice(0, 8))) return undefined;
  beginning.lastIndex = 0;
  for (let count = 0; count < most; count++) {
    const at = beginning.exec(text)?.index;
    if (at === undefined) return undefined;
    if (!led.test(text.slice(Math.max(0, at - 2), at))) continue;
    const before = text.slice(Math.max(0, at - 160), at);
    if (!isOrder(before) && !introduces(before)) continue;
    const body = unescaped(text.slice(at)).replace(/(?<=\S)[.。]?\s*$/, '');
    return isPlainCommand(body) ? body : undefined;
  }
  return undefined;
}

/** "Look at it:" */
function introduces(before: string): boolean {
  return /[:：]\s*$/.test(before) && order.test(clauseOf(before)) && !isCondition(sentenceOf(before));
}
