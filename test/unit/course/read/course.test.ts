import assert from 'node:assert/strict';
import { CourseReader } from '../../../../src/core/course/read/courseReader';
import { languageOf } from '../../../../src/core/course/read/language';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { plainTitle } from '../../../../src/core/course/read/titles';

describe('the outline of a note', () => {
  it('has chapters below the title and steps below the chapters', () => {
    const { title, chapters } = readCourse('# T\n\n## A\n\n### a1\n\n### a2\n\n## B\n');
    assert.equal(title, 'T');
    assert.deepEqual(
      chapters.map((chapter) => [chapter.title, chapter.steps.map((step) => step.title)]),
      [
        ['A', ['a1', 'a2']],
        ['B', ['B']],
      ],
    );
  });
  it('puts what stands before any heading in a chapter of the title', () =>
    assert.equal(readCourse('```\n$ ls\n```\n', 'my note.md').chapters[0]?.title, 'my note'));
  it('has titles without emoji shortcodes and markup', () =>
    assert.equal(plainTitle(':ab: **Run** [it](x) `now` {#id}'), 'Run it now'));
  it('takes title and language from the front matter', () => {
    const { title, language } = readCourse('---\ntitle: Mine\nlanguage: ja\n---\n# Other\n');
    assert.deepEqual([title, language], ['Mine', 'ja']);
  });
  it('ignores front matter that is no YAML', () =>
    assert.deepEqual(readCourse('---\ntitle: [\n---\n# Other\n').title, 'Other'));
});

describe('the language of a note', () => {
  for (const [text, language] of [
    ['這個容器會執行', 'zh-TW'],
    ['这个容器会执行', 'zh-CN'],
    ['コンテナを起動します', 'ja'],
    ['컨테이너를 실행합니다', 'ko'],
    ['Запустите контейнер', 'ru'],
    ['Starten Sie die Maschine und warten Sie auf das Ende', 'de'],
    ['Run the container and wait', 'en'],
  ] as const) {
    it(`is told by its script and words: ${language}`, () => assert.equal(languageOf(text), language));
  }
});

describe('a note that is edited', () => {
  const part = '## Part\n\ntext\n\n```\n$ docker exec -it c1 sh\n/ # ls\n```\n\n- a\n\n  ```bash\n  ls\n  ```\n\n';
  const note = `---\ntitle: T\n---\n${part.repeat(60)}`;
  for (const [what, edit] of [
    ['a word', (text: string) => text.replace('text', 'word')],
    ['a fence opened in the middle', (text: string) => `${text.slice(0, 3000)}\n\`\`\`\n${text.slice(3000)}`],
    ['the front matter gone', (text: string) => text.slice(17)],
    ['half of it gone', (text: string) => text.slice(0, text.length / 2)],
    ['lines at the end', (text: string) => `${text}\n$ x\n`],
    ['nothing left', () => ''],
  ] as const) {
    it(`is read as if it were new: ${what}`, () => {
      const reader = new CourseReader('n.md');
      reader.update(note);
      assert.deepEqual(reader.update(edit(note)), readCourse(edit(note), 'n.md'));
      assert.deepEqual(reader.update(note), readCourse(note, 'n.md'));
    });
  }
});
