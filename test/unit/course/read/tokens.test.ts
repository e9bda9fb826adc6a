import assert from 'node:assert/strict';
import { stretchesOf, tokensOf, type Token } from '../../../../src/core/course/read/tokens';
import { corpusNotes } from '../../../corpus/notes';

/** A token by what is used of it, with its lines counted from the start of the note. */
const shown = ({ type, tag, level, info, content, map }: Token, first: number): unknown[] => {
  return [type, tag, level, info, content, map?.[0] === undefined ? undefined : map[0] + first];
};

describe('a long note, parsed a stretch at a time', () => {
  const all = corpusNotes()
    .map(({ text }) => text)
    .join('\n\n');
  const fence = `~~~\n${'line\n\n'.repeat(1000)}~~~\n`;
  const list = '- a\n\n  ```\n  $ ls\n  ```\n'.repeat(400);
  for (const [what, note] of [
    ['of all kinds of blocks', all],
    ['with a fence that is longer than a stretch', `# A\n\n${fence}\nend\n\n${fence}`],
    ['with a list that is longer than a stretch', `# A\n\n${list}\nend`],
    ['with a fence that nobody closes', `# A\n\n~~~\n${'line\n'.repeat(3000)}`],
    ['with nothing in it for long', `# A\n${'\n'.repeat(3000)}end`],
  ] as const) {
    it(`has the tokens that it has at once: ${what}`, () => {
      const stretches = [...stretchesOf(note.split('\n'))];
      assert.deepEqual(
        stretches.flatMap(({ tokens, first }) => tokens.map((token) => shown(token, first))),
        tokensOf(note).map((token) => shown(token, 0)),
      );
    });
  }
});
