import type { Prose, ProseLine } from './blocks';
import { beginsPlain, cardOf, cardsOf, isPlainCommand } from './cards';
import { decodeEntities } from './entities';
import type { CommandItem, Item } from './items';
import { toldPlainly } from './plainly';
import { readPrompt } from './prompts';
import { commandLikelihood } from './shape';
import { isNarration, unescaped } from './text';
import { toldIn } from './told';

/** Longer lines are no prose that holds a card. */
const longest = 4096;
const runMarker = /(`{1,3})([^`\n]{1,2000})\1\s?\{\{\s?(?:exec|execute)\b[^}\n]{0,60}\}\}/g;

/** The commands in prose: reference cards (`\$ docker info`), marked inline code (`` `ls`{{exec}} ``), a prompt before inline code. */
export function readProse(prose: Prose): readonly Item[] {
  if (prose.form === 'comment') return [];
  if (prose.form === 'html') return prose.lines.flatMap(fromHtml);
  let prompted = false;
  const apart = isApart(prose.lines);
  return prose.lines.flatMap((line, index): readonly Item[] => {
    const found = fromMarkdown(line, {
      above: prose.lines[index - 1]?.text ?? '',
      listed: index === 0 && prose.listed === true,
      apart,
    });
    if (found.length > 0) prompted = found.some((item) => item.kind === 'command' && item.prompt !== undefined);
    else if (prompted)
      return [{ kind: isNarration(line.text) ? 'narration' : 'output', text: line.text, line: line.line }];
    return found;
  });
}

function isApart(lines: readonly ProseLine[]): boolean {
  return (
    lines.some(({ text }) => beginsPlain.test(text)) &&
    lines.every(({ text }) => text.length < 400 && (isPlainCommand(unescaped(text)) || isNarration(text)))
  );
}

function fromHtml({ text, line }: ProseLine): readonly Item[] {
  const trimmed = text.trim();
  if (trimmed.length > longest) return [];
  const prompt = readPrompt(trimmed);
  if (!prompt || prompt.rest === '' || (prompt.certainty === 'maybe' && prompt.look !== '$')) return [];
  if (commandLikelihood(prompt.rest) === 'no') return [];
  return [{ kind: 'command', text: prompt.rest.trim(), line, endLine: line, dialect: prompt.dialect, prompt }];
}

interface Around {
  /** The line before, in the same paragraph. */
  readonly above: string;
  /** Whether the line begins an item of a list. */
  readonly listed: boolean;
  /** Whether no line of the paragraph is a sentence that a command could be a part of. */
  readonly apart: boolean;
}

function fromMarkdown({ text, line }: ProseLine, { above, listed, apart }: Around): readonly Item[] {
  if (apart && isPlainCommand(unescaped(text))) return [command('reference', decodeEntities(unescaped(text)), line)];
  if (text.length > longest) return [];
  const plainly = toldPlainly(text);
  if (plainly !== undefined) return [command('command', decodeEntities(plainly), line)];
  if (!(listed || /[$#>`|]/.test(text))) return [];
  if (text.includes('{{')) {
    const marked = [...text.matchAll(runMarker)]
      .filter((match) => !/^\s*(?:\^[A-Z])?\s*$/.test(match[2] ?? ''))
      .map((match) => command('command', match[2] ?? '', line));
    if (marked.length > 0) return marked;
  }
  if (/^\s*\|/.test(text) || / \| /.test(text)) {
    const cells = cardsOf(text);
    if (cells.length > 0) return cells.map((cell) => command('reference', cell, line));
  }
  const told = toldIn({ text, line }, above);
  if (told.length > 0) return told;
  return afterPrompt(text, line) ?? card(text, line, listed) ?? [];
}

/** ``root@ALP:/$ `ls` ``: the prompt stands in the prose, the command in inline code. */
function afterPrompt(text: string, line: number): readonly Item[] | undefined {
  const found = /^\s*(?:[*_]{2})?([^`]{0,80}[$#>])(?:[*_]{2})?\s*`([^`]+)`\s*\\?\s*$/.exec(text);
  if (!found) return undefined;
  const prompt = readPrompt(`${unescaped(found[1] ?? '')} ${found[2] ?? ''}`);
  if (!prompt || prompt.look === '>' || prompt.look === '#') return undefined;
  const kind = prompt.look === '$' ? 'reference' : 'command';
  return [{ kind, text: prompt.rest, line, endLine: line, dialect: prompt.dialect, prompt }];
}

/** `\$ docker push \<Login Name\>/a1`, also as a list item, or with the prompt in inline code. */
function card(text: string, line: number, listed: boolean): readonly Item[] | undefined {
  const inline = /^\s*[*_]{0,3}`\$ ([^`]+)`/.exec(text);
  if (inline) return [command('reference', inline[1] ?? '', line)];
  const plain = /^\s*[*_]{0,3}\\?\$[ \u3000]+([^\s].*)$/.exec(text);
  if (!plain) {
    const found = cardOf(text, listed);
    return found === undefined ? undefined : [command('reference', found, line)];
  }
  const body = decodeEntities(unescaped(plain[1] ?? ''))
    .replace(/[*_]{2,3}\s*$/, '')
    .replace(/<br ?\/?>\s*$/i, '')
    .trim();
  return commandLikelihood(body) === 'no' ? undefined : [command('reference', body, line)];
}

function command(kind: CommandItem['kind'], text: string, line: number): Item {
  return { kind, text: text.trim().replace(/^\$ /, ''), line, endLine: line, dialect: 'sh' };
}
