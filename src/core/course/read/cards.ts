import { familiarity } from './executables';
import { commandLikelihood } from './shape';

/** The commands of cheat sheets: one a line, by itself or with a few words on what it does. */

/** `` `docker ps -a` – all of them ``, and in a list without the dash too. */
const coded = /^\s*(?:\[[ xX]\]\s+)?[*_]{0,3}(`{1,2})(?!`)([^`]+)\1[*_]{0,3}\s*(.*?)\s*\\?\s*$/;
/** ``Build: `make all`.`` */
const labelled = /^\s*[^`|]{1,80}[:：?？]\s*[*_]{0,2}(`{1,2})(?!`)([^`]+)\1[*_]{0,2}\s*[.。]?\s*\\?$/;
const dash = /^(?:[-\u2013\u2014:\uff1a=\u2192(（]|->|=>)/;
/** `docker ps -a – all of them`, with no mark of code at all. */
const plain = /^\s*[*_]{0,3}([a-z][^`:：\u2013\u2014→]{2,120}?)[*_]{0,3}\s*(?:[\u2013\u2014:：→]|\s-{1,2}|->|=>)\s+\S/;
/** Programs whose name begins no sentence but that of a cheat sheet. */
const engines =
  /^(?:sudo )?(?:docker|podman|nerdctl|kubectl|crictl|ctr|runc|lxc|incus|buildah|skopeo|ip|brctl|systemctl|minikube|helm) [a-z]/;

/** The command of a line of prose that is a card; `listed` says whether the line is an item of a list. */
export function cardOf(text: string, listed: boolean): string | undefined {
  const named = labelled.exec(text)?.[2];
  if (named !== undefined) return whole(named);
  const found = coded.exec(text);
  if (found) {
    const [, , code = '', words = ''] = found;
    if (/[?？]$/.test(words)) return undefined;
    const explained = words === '' || dash.test(words) || (listed && !/^[,.;，。、]/.test(words));
    return explained ? whole(code) : undefined;
  }
  const bare = listed ? plain.exec(text)?.[1]?.trim() : undefined;
  return bare !== undefined && engines.test(bare) ? whole(bare) : undefined;
}

/** How a line begins that may be nothing but a command. */
export const beginsPlain =
  /^\s*(?:sudo [a-z]|(?:docker|podman|nerdctl|kubectl|crictl|ctr|runc|lxc|incus|buildah|skopeo|ip|brctl|systemctl|minikube|helm) [a-z-])/;

/** Subcommands with an argument, and words that make a sentence instead. */
const verbs =
  /^(?:sudo )?\S+ (?:(?:image|container|network|volume|system|compose|manifest|netns|link|addr|address|route|service|secret|machine|pod|stack|node|config) )?(?:run|exec|ps|images|pull|push|build|rm|rmi|start|stop|restart|logs|inspect|mount|umount|from|add|copy|cp|commit|tag|rename|unshare|login|ls|list|create|delete|del|get|describe|apply|show|set|up|down|info|version|save|load|prune|enable|disable|status|install|update|upgrade|attach|kill|exists|launch|stats|top|diff|history|search|config|state|spec)(?: |$)/;
const words = /\s(?:a|an|the|and|or|is|are|to|with|in|for|of|that|your|will|can|has|which|from the)\s/;
const proofs = /\s--?[a-z]|[/=|'"]|\w:\w|[a-z][A-Z]|\d/;

/** Whether a line of prose is nothing but a command, as in the examples of a manual page. */
export function isPlainCommand(line: string): boolean {
  const text = line.trim();
  if (!beginsPlain.test(text)) return false;
  if (/[^\s][.,;:?!。，：]$|[`\u3000-\uffff]/.test(text) || words.test(text) || commandLikelihood(text) !== 'command')
    return false;
  return proofs.test(text) || (verbs.test(text) && text.split(/\s+/).length <= 4);
}

/** The commands in the cells of a row of a table. */
export function cardsOf(row: string): readonly string[] {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.flatMap((cell, index) => {
    const text = cell.trim().replace(/\\\|/g, '|');
    const code = /^[*_]{0,3}(`{1,2})(?!`)([^`]+)\1[*_]{0,3}$/.exec(text)?.[2];
    if (code !== undefined) return whole(code) ?? [];
    return index === 0 && cells.length > 1 && engines.test(text) ? (whole(text) ?? []) : [];
  });
}

/** `make build`, which in code is no sentence. */
export function isTarget(code: string): boolean {
  return /^(?:sudo )?make [a-z][\w:-]*$/.test(code);
}

/** A command with its arguments; the name of a program alone is only a word. */
function whole(code: string): string | undefined {
  const text = code.trim().replace(/^[$#] (?=\S)/, '');
  const first = text.split(/\s/, 1)[0] ?? '';
  // `bash -> podman -> crun` is a chain of processes.
  if (!/\s/.test(text) || /\s(?:->|→)\s/.test(text)) return undefined;
  if (isTarget(text)) return text;
  if (commandLikelihood(text) !== 'command') return undefined;
  return familiarity(first) === 'english' && !/[-/|>.]/.test(text) ? undefined : text;
}
