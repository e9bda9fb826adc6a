import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { assignments, commandLine, quote } from '../../../src/core/text/quote';

const nasty: Readonly<Record<string, string>> = {
  'a space': 'a b',
  'a single quote': "it's",
  'double quotes and a back-slash': '"a\\b"',
  'command substitution': '$(touch owned) `id`',
  'a leading dash': '--rm',
  nothing: '',
  'a newline': 'one\ntwo',
  CRLF: 'one\r\ntwo',
  'ESC and a digit after it': '\u001b[31m7',
  'a bidi override': 'abc\u202etxt.exe',
  'zero-width characters': 'a\u200bb\u200dc',
  CJK: '容器 一號',
  'an emoji': '🐳 whale',
  'an emoji of several parts': '👩‍🚀',
  'a variation selector': '❤\ufe0f',
  'unseen, quote and back-slash together': "\u202e'\\!n",
  'a tag character': 'a\u{e0041}b',
  'a tilde': '~root',
  'an exclamation mark': 'a!b',
  'a glob': '*.[ch]?',
  'a comment': '#not',
};

describe('quoting for bash', () => {
  for (const [what, argument] of Object.entries(nasty)) {
    for (const locale of ['C', 'C.UTF-8']) {
      it(`${what} arrives as the same bytes when pasted, in locale ${locale}`, () => {
        const out = execFileSync('bash', ['-c', `printf %s ${quote(argument)}`], {
          env: { ...process.env, LC_ALL: locale },
        });
        assert.deepEqual(out, Buffer.from(argument, 'utf8'));
      });
    }
  }

  it('leaves plain words as they are', () => {
    assert.equal(commandLine(['docker', 'stop', '-t', '10', 'web_1.a']), 'docker stop -t 10 web_1.a');
  });

  it('shows nothing that acts without being seen', () => {
    for (const argument of Object.values(nasty))
      assert.doesNotMatch(quote(argument), /\p{Cc}|\u202e|\u200b|\u200d|\ufe0f/u);
  });

  it('writes a lone surrogate as the bytes an argv carries', () => {
    const out = execFileSync('bash', ['-c', `printf %s ${quote('a\ud800b')}`]);
    assert.deepEqual(out, Buffer.from('a\ufffdb', 'utf8'));
  });

  it('puts variables before a command and leaves out names that no shell takes', () => {
    assert.deepEqual(assignments({ DOCKER_HOST: 'ssh://me@box', A: 'b c', 'x;y': '1' }), [
      'DOCKER_HOST=ssh://me@box',
      "A='b c'",
    ]);
  });
});
