import type { Expected } from '../model';

/** Messages that a program ends with when it fails, as coreutils, iproute2, net-tools, busybox and the engines print them. */
const failures =
  /^(?:error\b|fatal\b|panic:|E: |Job for \S+ failed|curl: \(\d)|\b(?:error (?:fetching|response from|during|while|getting)|No such (?:file|container|image|device|network|volume|object|process|host)|not found\b|Permission denied|permission denied|Operation not permitted|command not found|cannot\b|Cannot\b|can't (?:open|find|execute|stat|cd|create)|could not|Could not|unable to|Unable to|Connection refused|connection refused|Device not found|does not exist|already (?:in use|exists)|Network is unreachable|No route to host|(?:target|device|resource) is busy|resource busy|bad address|unknown (?:shorthand )?(?:flag|option|command)|invalid (?:option|argument|reference)|access denied|Access denied|Name or service not known|Temporary failure|Read-only file system|Segmentation fault|100% packet loss|Killed$|timed out$|unreachable$|no servers could be reached)/i;
/** The same of the C library and the shells in other languages, as their catalogues say it. */
const translated =
  /Keine Berechtigung|Datei oder Verzeichnis nicht gefunden|(?:Befehl|Kommando) nicht gefunden|Permission non accordée|Aucun fichier ou dossier|commande introuvable|Opération non permise|Permiso denegado|No existe el (?:archivo|fichero)|(?:orden|comando) no encontrad[oa]|Operación no permitida|Permissão negada|Arquivo ou diretório inexistente|[Ff]icheiro ou (?:directoria|pasta) inexistente|comando não encontrado|Permesso negato|File o directory non esistente|comando non trovato|Brak dostępu|Nie ma takiego pliku|nie znaleziono polecenia|Отказано в доступе|Нет такого файла|команда не найдена|許可がありません|そのようなファイルやディレクトリはありません|コマンドが見つかりません|ネットワークに(?:届きません|到達できません)|接続を拒否されました|네트워크가 접근 불가능|Das Netzwerk ist nicht erreichbar|Verbindungsaufbau abgelehnt|Le réseau n['’]est pas accessible|Connexion refusée|La red es inaccesible|Conexión rehusada|A rede está fora de alcance|Conexão recusada|Rete non raggiungibile|Connessione rifiutata|Сеть недоступна|В соединении отказано|網路無法(?:連接|連線|到達)|连接被拒绝|拒絕連線|網路不可達|网络不可达|허가 거부|그런 파일이나 디렉터리가 없습니다|명령어를 찾을 수 없음|權限不夠|拒絕不符權限的操作|(?:沒有此一|沒有那個)檔案或目錄|(?:找不到|未找到)(?:指令|命令)|不允許的操作|权限不够|没有那个文件或目录|不允许的操作/;
/** A failure that is dealt with, or whose report ends in success. */
const harmless = /\b0 errors?\b|no errors?\b|errors?:\s*0\b|locally$/i;

/** What shows the messages of others: that something failed is their story, told with success. */
const relays =
  /^\s*(?:sudo )?(?:journalctl\b|dmesg\b|tail\b|(?:docker|podman|nerdctl|kubectl|docker compose|docker-compose|crictl) logs\b)/;
const ofClient = /^(?:E|e)rror(?: response)? from |^Error: /;

export interface Shown {
  readonly lines: readonly string[];
  /** The note itself calls what it shows an error. */
  readonly error: boolean;
}

/** What is to be expected of a command: the output that the note shows, and whether it is meant to succeed. */
export function expectedOf(text: string, { lines, error }: Shown): Expected {
  const trimmed = trimBlank(lines);
  return { lines: trimmed, exit: exitOf(text, trimmed, error) };
}

function exitOf(text: string, lines: readonly string[], error: boolean): Expected['exit'] {
  if (/\|\|\s*(?:true|:|exit 0)\s*$|;\s*true\s*$/.test(text.slice(-80))) return 'any';
  if (error) return 'fail';
  const last = lines.slice(-3).map((line) => line.slice(0, 500));
  const end = last.at(-1);
  if (end === undefined) return 'ok';
  if (relays.test(text)) return complains(end, text) || (isFailure(end) && ofClient.test(end)) ? 'fail' : 'ok';
  // "See 'docker run --help'." follows the message.
  const tail = /^(?:See |Try |Usage:|For more|\s*$)/.test(end) ? last : [end];
  return tail.some(isFailure) || complains(end, text) ? 'fail' : 'ok';
}

/** `umount: /mnt: …`: a program that speaks of itself by name has nothing good to say. */
function complains(line: string, text: string): boolean {
  const program = /^([a-z][\w-]{1,30}): \S/.exec(line)?.[1];
  if (
    program === undefined ||
    /^(?:make|file|wc|cmake|git)$/.test(program) ||
    /warning|\b(?:ok|done|mounted|success)/i.test(line)
  )
    return false;
  return (text.split('\n', 1)[0] ?? '').trim().split(/\s+/).slice(0, 2).includes(program);
}

/** Whether a line is a message that a program ends with when it fails. */
export function isFailure(line: string): boolean {
  return (failures.test(line) && !harmless.test(line)) || translated.test(line);
}

function trimBlank(lines: readonly string[]): readonly string[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]?.trim() === '') from++;
  while (to > from && lines[to - 1]?.trim() === '') to--;
  return lines.slice(from, to).map((line) => line.trimEnd());
}
