import { isMap, parseDocument } from 'yaml';
import { frontMatterBlock } from './frontMatterBlock';
import { knownKeys, placeholderKeys, type KnownKey } from './frontMatterKeys';

/** One suggestion: `insert` replaces what stands from `start` to `end` of the note. */
export interface FrontMatterCompletion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

const languages = ['en', 'zh-TW', 'zh-CN', 'ja', 'ko', 'de', 'fr', 'es', 'pt-BR'];

/** What may stand at `offset` of a note: keys that are not there yet, and values of `language`; empty outside of the front matter. */
export function frontMatterCompletions(text: string, offset: number): readonly FrontMatterCompletion[] {
  const block = frontMatterBlock(text);
  if (!block || offset < block.start || offset > block.end) return [];
  const lineStart = Math.max(block.start, text.lastIndexOf('\n', offset - 1) + 1);
  const before = text.slice(lineStart, offset);
  const after = /^[\w-]*/.exec(text.slice(offset))?.[0] ?? '';
  const value = /^language:[ \t]*([\w-]*)$/.exec(before);
  if (value) {
    const start = offset - (value[1] ?? '').length;
    const space = before.endsWith(':') ? ' ' : '';
    return languages.map((one) => ({
      label: one,
      insert: `${space}${one}`,
      detail: '',
      start,
      end: offset + after.length,
    }));
  }
  const word = /^([ \t]*)([\w-]*)$/.exec(before);
  if (!word) return [];
  const [, indent = '', written = ''] = word;
  const keys =
    indent === ''
      ? missingKeys(block.yaml)
      : isInPlaceholder(text.slice(block.start, lineStart), indent)
        ? placeholderKeys()
        : {};
  return Object.entries(keys).map(([key, { type, meaning }]) => ({
    label: key,
    insert: type === 'text' ? `${key}: ` : type === 'list' ? `${key}:\n  - ` : `${key}:\n  `,
    detail: meaning,
    start: offset - written.length,
    end: offset + after.length,
  }));
}

function missingKeys(yaml: string): Readonly<Record<string, KnownKey>> {
  const root = parseDocument(yaml, { logLevel: 'silent' }).contents;
  const there = (key: string) => isMap(root) && root.has(key) && new RegExp(`^${key}[ \\t]*:`, 'm').test(yaml);
  return Object.fromEntries(Object.entries(knownKeys()).filter(([key]) => !there(key)));
}

/** Whether the lines above lead into one of `placeholders:`, two levels up. */
function isInPlaceholder(above: string, indent: string): boolean {
  const lines = above.split('\n').filter((line) => line.trim() !== '');
  const depth = (line: string) => line.length - line.trimStart().length;
  const parent = lines.findLast((line) => depth(line) < indent.length);
  const top = lines.findLast((line) => depth(line) === 0);
  return (
    parent !== undefined &&
    depth(parent) > 0 &&
    parent.trimEnd().endsWith(':') &&
    /^placeholders[ \t]*:/.test(top ?? '')
  );
}
