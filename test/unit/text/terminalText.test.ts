import assert from 'node:assert/strict';
import { terminalText } from '../../../src/core/text/terminalText';

describe('output of a container in our terminals', () => {
  it('keeps its colours', () => {
    assert.equal(terminalText('\u001b[1;31mred\u001b[0m plain'), '\u001b[1;31mred\u001b[0m plain');
  });

  it('cannot clear the screen, set a title, write the clipboard or make a link', () => {
    const attacks = [
      '\u001b[2J',
      '\u001b]0;title\u0007',
      '\u001b]52;c;aGk=\u0007',
      '\u001b]8;;http://x\u0007y',
      '\u009b2J',
      '\u001bc',
    ];
    for (const attack of attacks)
      assert.doesNotMatch(terminalText(attack), /[\u0000-\u001f\u007f-\u009f]/, JSON.stringify(attack));
  });

  it('shows what it took away', () => {
    assert.equal(terminalText('a\u001b[2Jb\u202ec'), 'a\\x1b[2Jb\\u202ec');
  });

  it('cannot overwrite its own line, and loses the carriage return of CRLF', () => {
    assert.equal(terminalText('ok\rno\r'), 'ok\\rno');
  });

  it('keeps tabs', () => {
    assert.equal(terminalText('a\tb'), 'a\tb');
  });
});
