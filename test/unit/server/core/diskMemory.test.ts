import assert from 'node:assert/strict';
import type { Files } from '../../../../src/core/oci/disk/files';
import { canBeWatched, DiskMemory } from '../../../../src/server/diskMemory';

/** Files that count how often they are asked. */
function counted() {
  const questions: string[] = [];
  const say = <T>(question: string, answer: T) => {
    questions.push(question);
    return Promise.resolve(answer);
  };
  const files: Files = {
    fact: (path) => say(`fact ${path}`, { is: 'file' as const }),
    link: (path) => say(`link ${path}`, undefined),
    text: (path) => say(`text ${path}`, 'text'),
  };
  return { files, questions };
}

describe('what the disk said', () => {
  it('is asked once, until it is told that it has changed', async () => {
    const { files, questions } = counted();
    const memory = new DiskMemory(files);
    const asked = new Set<string>();
    const disk = memory.recordedIn(asked);
    for (let times = 0; times < 3; times++) {
      await disk.fact('/b/rootfs');
      await disk.fact('/b/rootfs/bin/sh');
      await disk.text('/b/rootfs');
    }
    assert.deepEqual(questions, ['fact /b/rootfs', 'fact /b/rootfs/bin/sh', 'text /b/rootfs']);
    assert.deepEqual([...asked], ['/b/rootfs', '/b/rootfs/bin/sh']);
    memory.forget(['/b/root', '/b/rootfs/bin/sh']);
    await disk.fact('/b/rootfs');
    await disk.fact('/b/rootfs/bin/sh');
    assert.deepEqual(questions.slice(3), ['fact /b/rootfs/bin/sh']);
    memory.forget(['/b/rootfs']);
    await disk.fact('/b/rootfs/bin/sh');
    assert.equal(questions.length, 5, 'what is below was not forgotten');
  });

  it('is asked anew after a while where nobody tells', async () => {
    const { files, questions } = counted();
    let now = 0;
    const disk = new DiskMemory(files, () => now).recordedIn(new Set());
    for (now of [0, 1000, 3000]) {
      await disk.text('/proc/filesystems');
      await disk.text('/etc/passwd');
    }
    assert.deepEqual(questions, ['text /proc/filesystems', 'text /etc/passwd', 'text /proc/filesystems']);
  });

  it('is watched where the kernel tells of changes', () => {
    const watched = ['/proc/1/ns/net', '/sys', '/process', '/b/proc', 'b'].filter(canBeWatched);
    assert.deepEqual(watched, ['/process', '/b/proc']);
  });
});
