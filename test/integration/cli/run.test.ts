import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { stevedore } from '../../../src/cli/stevedore';

/** Runs a note on this host, with no question asked. */
async function runNote(commands: readonly string[], argv: readonly string[] = ['--yes']) {
  let out = '';
  let err = '';
  const note = `# N\n\`\`\`\n${commands.join('\n')}\n\`\`\`\n`;
  const code = await stevedore(['notes', '-', '--run', ...argv], {
    stdin: Readable.from([Buffer.from(note)]),
    out: (text) => (out += text),
    err: (text) => (err += text),
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

describe('a note run from the command line', function () {
  this.timeout(30_000);

  it('keeps directory and variables from one command to the next', async () => {
    const { code, out, err } = await runNote(['$ cd /tmp', '$ X=5', '$ echo "$PWD $X"', '/tmp 5']);
    assert.equal(code, 0, out);
    assert.match(out, /\n\/tmp 5\n→ passed/);
    assert.match(err, /^3 passed, 0 differ, 0 failed, 0 not run/);
  });

  it('stops at the first failure, with exit code 1', async () => {
    const { code, out, err } = await runNote(['$ false', '$ echo never-$((1+1))']);
    assert.equal(code, 1);
    assert.ok(!out.includes('never-2'));
    assert.match(err, /0 passed, 0 differ, 1 failed, 1 not run/);
  });

  it('says why output differs from the note, and that is no failure', async () => {
    const { code, out } = await runNote(['$ echo 5', '6']);
    assert.equal(code, 0);
    assert.match(out, /prints something else than the note/);
  });

  it('what a program prints cannot act on the terminal', async () => {
    const { out } = await runNote([String.raw`$ printf '\033]0;title\007x\n'`]);
    assert.ok(!out.includes('\u001b]') && !out.includes('\u0007'));
  });
});
