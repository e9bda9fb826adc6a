import assert from 'node:assert/strict';
import { foretoldOf, memberOf, seenOf } from '../../../src/core/demonstration/evidence';
import { demonstrationMarkdown } from '../../../src/core/demonstration/markdown';
import type { Acted } from '../../../src/core/demonstration/demonstrate';
import type { Watched } from '../../../src/core/demonstration/watched';
import type { ProcessRecord } from '../../../src/core/runtime/chain/processes';

const record = (pid: number, parent: number, argv: readonly string[]): ProcessRecord => ({
  ...{ pid, parent, argv, name: argv[0] ?? '', user: 'root', isInit: false },
});
const table = (...all: readonly ProcessRecord[]) => new Map(all.map((one) => [one.pid, one]));

const shim = ['containerd-shim-runc-v2', '-namespace', 'moby', '-id', 'x', '-address', '/run/c.sock'];
const processes = table(
  record(1, 0, ['tini']),
  record(10, 1, ['dockerd']),
  record(11, 10, ['containerd', '--address', '/run/c.sock']),
  record(20, 1, shim),
  record(21, 20, ['sleep', '1']),
  record(30, 1, ['sleep', '2']),
);
const docker = { pid: 21, argv: ['sleep', '1'] };
const alone = { pid: 30, argv: ['sleep', '2'] };

describe('what is seen of a container', () => {
  it('is its first process with its parents', () => {
    assert.deepEqual(seenOf(docker, processes), {
      lives: true,
      parents: 'sleep (21) ← containerd-shim-runc-v2 (20) ← tini (1)',
    });
  });

  it('is nothing when the process is gone, or its number is another’s', () => {
    assert.equal(seenOf({ ...docker, pid: 99 }, processes).lives, false);
    assert.equal(seenOf({ ...docker, pid: 30 }, processes).lives, false);
  });
});

describe('what is foretold of a container', () => {
  it('hangs on the part that the process has in it', () => {
    const shimPid = memberOf(docker, 'shim', processes)?.process.pid;
    assert.equal(shimPid, 20);
    assert.equal(foretoldOf(docker, 20, processes), 'ends');
    assert.equal(foretoldOf(docker, 10, processes), 'lives-alone');
    assert.equal(foretoldOf(alone, 20, processes), 'lives');
    assert.equal(foretoldOf(alone, 10, processes), 'lives');
  });
});

describe('the demonstration as a document', () => {
  const watched: readonly Watched[] = [{ maker: 'docker', lines: ['docker run `x`'], ...docker }];
  const acted = (lives: boolean): readonly Acted[] => [
    {
      what: 'dockerd is started again',
      why: 'so',
      line: 'dockerd &',
      fared: [{ maker: 'docker', foretold: 'ends', seen: { lives, parents: 'sleep (21)' } }],
    },
  ];

  it('says plainly when something fared otherwise than foretold', () => {
    assert.match(demonstrationMarkdown({ watched, acted: acted(true) }), /lives on<br>foretold: the container ends/);
    assert.doesNotMatch(demonstrationMarkdown({ watched, acted: acted(false) }), /foretold/);
  });

  it('has the receipt, or what is still there', () => {
    const none = { links: 0, mounts: 0, processes: 0, cgroups: 0, files: 0 };
    assert.match(demonstrationMarkdown({ watched, acted: [], receipt: none }), /The lab is gone/);
    assert.match(
      demonstrationMarkdown({ watched, acted: [], receipt: { ...none, mounts: 2 } }),
      /still there: 0 links, 2 mounts/,
    );
  });

  it('keeps what was seen when it came to no end', () => {
    const text = demonstrationMarkdown({ watched, acted: acted(false), error: 'disk full' });
    assert.match(text, /✘ \*\*ended\*\*/);
    assert.match(text, /It did not come to its end:\*\* disk full/);
  });
});
