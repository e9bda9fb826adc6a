import assert from 'node:assert/strict';
import { lexLine } from '../../../../src/core/docker/run/lex';

const wordsOf = (line: string): readonly string[] => {
  const lexed = lexLine(line);
  assert.ok(lexed.is === 'words', line);
  return lexed.words;
};

describe('a line as words', () => {
  it('loses its quotes and nothing else', () => {
    assert.deepEqual(wordsOf(`docker run -e A='b c' -e "D=e f" -e G=$'h\\n' x \\\n  y`), [
      ...['docker', 'run', '-e', 'A=b c', '-e', 'D=e f', '-e', 'G=h\n', 'x', 'y'],
    ]);
  });

  for (const [line, why] of [
    ['docker run -v $(pwd):/x busybox', /\$\(pwd\)/],
    ['docker run -v "$PWD":/x busybox', /\$PWD/],
    ['docker run busybox echo *', /\*/],
    ['docker run -v ~/x:/x busybox', /~/],
    ['docker ps | grep web', /more than one/],
    ['docker ps; docker images', /more than one/],
    ['docker logs web > log', /redirects/],
    ['docker run busybox yes &', /background/],
    ['DOCKER_HOST=x docker ps', /variables/],
    ['docker run "busybox', /not closed/],
  ] as const) {
    it(`is for a shell: ${line}`, () => {
      const lexed = lexLine(line);
      assert.ok(lexed.is === 'shell', JSON.stringify(lexed));
      assert.match(lexed.why, why);
    });
  }
});
