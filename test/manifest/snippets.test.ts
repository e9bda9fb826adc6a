import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOf } from '../../src/core/course/model';
import { readCourse } from '../../src/core/course/read/readCourse';
import { project, readJson } from './source';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const { snippets } = (
  readJson('package.json') as {
    contributes: { snippets: readonly { readonly language: string; readonly path: string }[] };
  }
).contributes;

/** The text that a snippet leaves when every suggestion is taken. */
function accepted(snippet: Snippet | undefined): string {
  const text = snippet?.body.join('\n') ?? '';
  return text
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/g, '');
}

describe('the snippets for authors of notes', () => {
  const own = readJson('snippets/notes.json') as Readonly<Record<string, Snippet>>;

  it('are offered in Markdown, and are shipped', () => {
    assert.deepEqual(snippets, [{ language: 'markdown', path: './snippets/notes.json' }]);
    assert.match(readFileSync(join(project, '.vscodeignore'), 'utf8'), /^!snippets\//m);
  });

  it('a console block is read as one command with its output', () => {
    const [command] = commandsOf(readCourse(accepted(own['Console block'])));
    assert.deepEqual(command?.expected.lines, ['expected output']);
  });

  it('commands inside a container run inside', () => {
    const commands = commandsOf(readCourse(accepted(own['Commands inside a container'])));
    assert.deepEqual(
      commands.map((one) => one.context.at(-1)?.name),
      [undefined, 'c1', 'c1'],
    );
  });

  it('the front matter makes the failing command one that is meant to fail', () => {
    const note = `${accepted(own['Front matter'])}\n${accepted(own['Expected failure'])}\n`;
    const course = readCourse(note);
    assert.equal(course.title, 'Containers');
    assert.equal(course.language, 'en');
    assert.equal(commandsOf(course)[0]?.expected.exit, 'fail');
  });
});
