import assert from 'node:assert/strict';
import { readExecLine } from '../../../../src/core/docker/exec/readExecLine';

const words = (line: string): unknown => {
  const read = readExecLine(line);
  return read.kind === 'words' ? read.argv : read.kind;
};

describe('a line for a command in a container', () => {
  it('is one program with its arguments, taken apart as a shell would', () => {
    assert.deepEqual(words('ls -l /tmp'), ['ls', '-l', '/tmp']);
    assert.deepEqual(words(`  echo 'two words' "and more" a\\ b `), ['echo', 'two words', 'and more', 'a b']);
    assert.deepEqual(words(`printf '%s' '' '*.txt'`), ['printf', '%s', '', '*.txt']);
  });

  it('goes to the shell of the container where only a shell understands it', () => {
    const lines = ['ls | wc -l', 'a && b', 'a; b', 'echo $HOME', 'echo "$HOME"', 'echo `id`', 'ls > /tmp/x'];
    for (const line of [...lines, 'ls *.txt', 'cd ~', 'A=b env', 'sleep 9 &', '(id)', 'echo {a,b}', 'echo $((1+1))'])
      assert.deepEqual(readExecLine(line), { kind: 'shell', argv: ['sh', '-c', line] }, line);
  });

  it('is not run while a quote is open or nothing is there', () => {
    for (const line of ['', '   ', `echo 'open`, 'echo "open', 'echo $(id'])
      assert.equal(readExecLine(line).kind, 'unready', line);
  });
});
