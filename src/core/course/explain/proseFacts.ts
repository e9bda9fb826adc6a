import { t } from '../../l10n/l10n';
import { foregroundFact, tunctlFact } from './commandFacts';

/** One line of a note as a reader sees it, and what was spoken of just before. */
interface Said {
  readonly text: string;
  /** The last command that the lines up to here name: `docker run`, `tunctl`. */
  readonly about: string;
  /** This line and the twelve before it, joined. */
  readonly near: string;
}

/** Where a note says one thing and the machine does another: when it is said, and what is so in fact. */
const rules: readonly ((said: Said) => string | undefined)[] = [
  ({ text, near }) => (/-b\b.*(創|建立|新增|creat)/i.test(text) && /tunctl|-u\b/.test(near) ? tunctlFact() : undefined),
  ({ text, about }) =>
    about === 'docker run' && /^\W*-f\b.*(前景|foreground)/i.test(text) ? foregroundFact() : undefined,
  ({ text }) =>
    /--cpus\b(?!et).*(%|percent|百分)/i.test(text)
      ? t('--cpus is a number of CPUs, not a percentage: 0.2 is 20 % of one CPU, and 1.5 is allowed.')
      : undefined,
  ({ text, about }) =>
    about === 'docker run' && /^\W*-m\b.*(記憶體|memory)/i.test(text)
      ? t('-m limits memory; unless --memory-swap says otherwise, as much swap again may be used.')
      : undefined,
  ({ text, about }) =>
    about === 'docker commit' &&
    /image|映像|光碟/i.test(text) &&
    !/container|容器|containd|貨櫃|docker commit/i.test(text)
      ? t('docker commit makes an image from a container, as it is at that moment.')
      : undefined,
  ({ text, about }) =>
    about === 'docker info' && /套件|package/i.test(text)
      ? t(
          'docker info tells about the engine and its host: versions, storage and network drivers, how many containers and images.',
        )
      : undefined,
  ({ text }) =>
    /(網卡|網路卡|網路介面|\bNIC\b|interface).*(一[併並起]|also|too|with it|as well).*(刪除|移除|消失|delet|remov)/i.test(
      text,
    )
      ? t(
          'True of a tap device, which goes with its network namespace. A physical card is not deleted: it goes back to the host.',
        )
      : undefined,
  ({ text }) =>
    /\blatest\b.*(newest|most recent|最新)/i.test(text)
      ? t('latest is just a name that an image gets when nothing else is said: it need not be the newest.')
      : undefined,
];

/** What is so in fact, for the line that says otherwise; lines are counted from 1. */
export interface InFact {
  readonly line: number;
  readonly text: string;
}

/** Goes through the lines of a note, prose and all; each fact is told where it is first called for. */
export function proseFacts(note: string): readonly InFact[] {
  const lines = note.split('\n').map(plain);
  const found: InFact[] = [];
  const tell = (line: number, text: string | undefined) => {
    if (text !== undefined && !found.some((one) => one.text === text)) found.push({ line, text });
  };
  let about = '';
  for (const [index, text] of lines.entries()) {
    about = namedCommand(text) ?? about;
    const near = lines.slice(Math.max(0, index - 12), index + 1).join('\n');
    // A line can be endless; what these rules look for stands near its beginning.
    const said = { text: text.slice(0, 400), about, near };
    for (const rule of rules) tell(index + 1, rule(said));
    if (/\bcontaind\b/i.test(said.text)) tell(index + 1, gloss(lines.slice(Math.max(0, index - 8), index + 9)));
  }
  return found;
}

/** `containd` is a slip for one of two words; what stands around it tells which. */
function gloss(around: readonly string[]): string {
  return around.some((line) => /\bcontainerd\b/i.test(line))
    ? t('“containd” here is containerd, the daemon that keeps images and runs containers.')
    : t('“containd” here and below means container.');
}

/** Without the escapes and doubled dashes of Markdown: `\- -cpus` is `--cpus`. */
function plain(line: string): string {
  return line.replace(/\\([-<>$()*_#])/g, '$1').replace(/^(\W*)- -(?=[a-z])/, '$1--');
}

function namedCommand(line: string): string | undefined {
  const found = /\b(docker +[a-z]+|tunctl)\b/.exec(line);
  return found?.[1]?.replace(/ +/, ' ');
}
