import assert from 'node:assert/strict';
import { errorMark, ExecOutputText } from '../../../../src/core/docker/exec/execOutput';

const line = (text: string, stream: 'stdout' | 'stderr' = 'stdout') => ({ stream, text, cut: false });

describe('the output of a command as a document', () => {
  it('marks the standard error and writes control characters out', () => {
    const output = new ExecOutputText();
    output.add(line('plain\ttab\r'));
    output.add(line('\u001b[31mred\u001b[0m \u001b]0;title\u0007', 'stderr'));
    assert.equal(output.text(), `plain\ttab\n${errorMark}red \\x1b]0;title\\x07\n`);
  });

  it('keeps the beginning and the end of what is too long, and says how much is missing', () => {
    const output = new ExecOutputText({ head: 30, tail: 30 });
    for (let count = 100; count < 200; count++) output.add(line(`line ${count}`));
    // Nine bytes a line: three at the beginning, three at the end, and all but those six are missing.
    assert.equal(
      output.text(),
      ['line 100', 'line 101', 'line 102', '… 846B left out here …', 'line 197', 'line 198', 'line 199', ''].join('\n'),
    );
  });

  it('stays small, whatever comes', () => {
    const output = new ExecOutputText({ head: 1000, tail: 1000 });
    for (let count = 0; count < 100_000; count++) output.add(line('y'));
    assert.ok(output.text().length < 2100);
  });
});
