import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../harness/eventually';
import { holdPidNamespace, pidNamespace, processesIn } from '../../../src/core/host/lab/machine';

/** A process that is the first of a pid namespace of its own, and the one outside that made it. */
interface Namespaced {
  readonly maker: ChildProcess;
  readonly pid: number;
}

async function inNewNamespace(): Promise<Namespaced> {
  const program = [
    '--pid',
    '--fork',
    '--mount-proc',
    '--kill-child',
    'sh',
    '-c',
    'cat /proc/self/status >/dev/null; echo; sleep 60',
  ];
  const maker = spawn('unshare', program, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(maker.stdout, 'data');
  const children = spawn('pgrep', ['-P', String(maker.pid)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = (await once(children.stdout, 'data')) as [Buffer];
  return { maker, pid: Number(String(text)) };
}

async function end({ maker }: Namespaced): Promise<void> {
  if (maker.exitCode !== null || maker.signalCode !== null) return;
  const gone = once(maker, 'exit');
  maker.kill('SIGKILL');
  await gone;
}

describe('the pid namespace of a lab that is over', () => {
  it('is not taken for the one of a lab that comes after it', async () => {
    const first = await inNewNamespace();
    const held = holdPidNamespace(first.pid);
    assert.ok(held);
    try {
      assert.deepEqual(processesIn(held.name).includes(first.pid), true);
      await end(first);
      const later: Namespaced[] = [];
      try {
        // Without the hold the very next one has the number.
        for (let count = 0; count < 3; count++) later.push(await inNewNamespace());
        assert.ok(later.every(({ pid }) => pidNamespace(pid) !== held.name));
        await eventually(() => assert.deepEqual(processesIn(held.name), []));
      } finally {
        await Promise.all(later.map(end));
      }
    } finally {
      held.release();
      await end(first);
    }
  });
});
