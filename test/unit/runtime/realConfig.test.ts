import assert from 'node:assert/strict';
import type { CommandResult } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';
import { realConfig } from '../../../src/core/runtime/realConfig';

type Answers = Readonly<Record<string, Partial<CommandResult>>>;

/** A machine on which each line has its answer. */
function machine(answers: Answers): Host {
  const never = (): never => {
    throw new Error('nobody asks this');
  };
  return {
    run: ({ program, args }) =>
      Promise.resolve({ code: 1, stdout: '', stderr: '', ...answers[[program, ...args].join(' ')] }),
    spawn: never,
    dial: never,
    which: (program) => Promise.resolve(`/bin/${program}`),
  };
}

const ask = (answers: Answers, id = 'web') => realConfig(machine(answers), { id, pid: 77 }, AbortSignal.timeout(1000));
const parent = { 'grep ^PPid: /proc/77/status': { code: 0, stdout: 'PPid:\t70\n' } };
const argv = (...words: string[]): Answers => ({
  'cat /proc/70/cmdline': { code: 0, stdout: words.map((word) => `${word}\0`).join('') },
});

describe('the config of a running container', () => {
  it('is beside the folder of a shim that keeps several containers', async () => {
    const real = await ask({
      ...parent,
      ...argv('/usr/bin/containerd-shim-runc-v2', '-namespace', 'k8s.io', '-id', 'pod'),
      'readlink /proc/70/cwd': { code: 0, stdout: '/run/containerd/io.containerd.runtime.v2.task/k8s.io/pod\n' },
      'cat -- /proc/70/cwd/../web/config.json': { code: 0, stdout: '{}' },
    });
    const bundle = '/run/containerd/io.containerd.runtime.v2.task/k8s.io/web';
    assert.deepEqual(real, { is: 'read', text: '{}', bundle, pid: 77 });
  });

  it('is where conmon was told', async () => {
    const real = await ask({
      ...parent,
      ...argv('/usr/bin/conmon', '--api-version', '1', '-b', '/storage/web/userdata', '-p', '/pid'),
      'readlink /proc/70/root': { code: 0, stdout: '/\n' },
      'cat -- /proc/70/root/storage/web/userdata/config.json': { code: 0, stdout: '{"a":1}' },
    });
    assert.deepEqual(real, { is: 'read', text: '{"a":1}', bundle: '/storage/web/userdata', pid: 77 });
  });

  for (const [name, answers, cause] of [
    ['a shim of another user', { ...parent, ...argv('containerd-shim-runc-v2') }, 'not-allowed'],
    ['a program that is no shim', { ...parent, ...argv('bash', '-b', '/x') }, 'no-keeper'],
    [
      'a shim without a config',
      { ...parent, ...argv('containerd-shim-runc-v2'), 'readlink /proc/70/cwd': { code: 0, stdout: '/a/b\n' } },
      'not-there',
    ],
  ] as const)
    it(`says why it is not read: ${name}`, async () => {
      const real = await ask(answers);
      assert.ok(real.is === 'unread');
      assert.equal(real.cause, cause);
    });

  it('looks at no other folder, whatever the id', async () => {
    const real = await ask({ ...parent, ...argv('containerd-shim-runc-v2') }, '../../etc');
    assert.ok(real.is === 'unread');
    assert.equal(real.cause, 'not-seen');
  });
});
