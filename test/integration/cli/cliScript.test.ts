import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../dev/paths';
import { asScript } from '../../../src/cli/formats/sh';
import { readCourse } from '../../../src/core/course/read/readCourse';
import { describeFirstNote } from '../../harness/firstNote';

/** What a shell says against a script that it only reads (`-n`); empty when it can read it. */
function complaints(shell: string, script: string): string {
  const { status, stderr } = spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

describe('notes as a script', function () {
  this.timeout(60_000);

  it('can be read by sh and by bash, whatever the note', () => {
    const folder = join(projectRoot(), 'test', 'corpus');
    const notes = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.ok(notes.length >= 30);
    const told = notes.flatMap((name) => {
      const script = asScript(readCourse(readFileSync(join(folder, name), 'utf8')));
      return [complaints('sh', script), complaints('bash', script)]
        .filter((one) => one !== '')
        .map((one) => `${name}: ${one}`);
    });
    assert.deepEqual(told, []);
  });

  for (const shell of ['sh', 'bash']) {
    it(`does under ${shell} what the note does, $'…' and arrays among it`, () => {
      const cwd = mkdtempSync(join(tmpdir(), 'stevedore-cli-'));
      try {
        const note = [
          '$ mkdir bin && cd bin',
          "$ echo $'#!/bin/sh\\necho \\'it is\\' here' > x; chmod +x x",
          '$ ./x',
          '$ a=(1 2 3)',
          '$ echo "${#a[@]} <<BASH"',
          '$ read line && echo "got $line"',
        ];
        const script = asScript(readCourse(`\`\`\`\n${note.join('\n')}\n\`\`\`\n`));
        const out = execFileSync(shell, ['-c', 'printf %s "$0" > s; exec "$1" s', script, shell], {
          cwd,
          input: 'mine\n',
          encoding: 'utf8',
        });
        assert.equal(out, 'it is here\n3 <<BASH\ngot mine\n');
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
  }
});

describeFirstNote('the first note as a script', (readNote) => {
  it("can be read by sh and by bash, the program in $'…' byte for byte", () => {
    const script = asScript(readCourse(readNote()));
    assert.equal(complaints('sh', script) + complaints('bash', script), '');
    assert.ok(script.includes("\nx=$(docker inspect -f \\'{{.State.Pid}}\\' $1 2>/dev/null)\n"));
  });
});
