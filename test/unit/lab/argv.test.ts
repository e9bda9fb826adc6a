import assert from 'node:assert/strict';
import { bindMount, engineCommand, enterCommand, rootMounts, supervisorCommand } from '../../../src/core/host/lab/argv';
import { isLabId, labPaths } from '../../../src/core/host/lab/paths';

const paths = labPaths('/var/labs', 'one');

describe('the command lines of a lab', () => {
  it('put everything that a lab makes into namespaces of its own', () => {
    const { program, args } = supervisorCommand({ node: ['/n'], supervisor: '/s.js', paths, tini: undefined });
    assert.equal(program, 'unshare');
    for (const namespace of ['--net', '--mount', '--uts', '--ipc', '--pid'])
      assert.ok(args.includes(namespace), namespace);
    assert.deepEqual(args.slice(-3), ['/n', '/s.js', '/var/labs/one']);
  });

  it('kill the lab together with unshare', () => {
    const { args } = supervisorCommand({ node: ['/n'], supervisor: '/s.js', paths, tini: undefined });
    assert.ok(args.includes('--kill-child=KILL'));
  });

  it('put tini before the supervisor where there is one', () => {
    const { args } = supervisorCommand({ node: ['/n'], supervisor: '/s.js', paths, tini: '/usr/bin/tini' });
    assert.deepEqual(args.slice(-5), ['/usr/bin/tini', '--', '/n', '/s.js', '/var/labs/one']);
  });

  it('mount the layer over the machine before anything that lies in it', () => {
    const points = rootMounts(paths).map(({ args }) => args.at(-1));
    assert.equal(points[0], '/var/labs/one/root');
    assert.ok(points.slice(1).every((point) => point?.startsWith('/var/labs/one/root/')));
  });

  it('show a bound folder at the place where the machine has it', () => {
    assert.deepEqual(bindMount(paths, '/home/me/my work').args, [
      '--rbind',
      '/home/me/my work',
      '/var/labs/one/root/home/me/my work',
    ]);
  });

  it('give no container a way to the clock, modules, power or ports of the machine', () => {
    const { args } = engineCommand('one', undefined);
    assert.equal(args[args.indexOf('--bounding-set') + 1], '-sys_time,-sys_module,-sys_boot,-sys_rawio');
    assert.ok(args.indexOf('--bounding-set') < args.indexOf('dockerd'));
  });

  it('keep the containers below the cgroup directory of the lab', () => {
    const { args } = engineCommand('one', undefined);
    assert.equal(args[args.indexOf('--cgroup-parent') + 1], '/stevedore-lab-one');
  });

  it('let only the group of the caller open the socket when the caller is not root', () => {
    assert.ok(!engineCommand('one', undefined).args.includes('--group'));
    assert.deepEqual(engineCommand('one', 1000).args.slice(-2), ['--group', '1000']);
  });

  it('enter a lab without the environment of the caller', () => {
    const { program, args } = enterCommand(77, {
      program: 'docker',
      args: ['ps', '-a'],
      cwd: '/srv',
      env: { TERM: 'xterm' },
    });
    const env = args.indexOf('env');
    assert.equal(program, 'nsenter');
    assert.deepEqual(args.slice(0, 2), ['-t', '77']);
    assert.deepEqual(args.slice(env, env + 3), ['env', '-i', '--chdir=/srv']);
    assert.deepEqual(args.slice(-4), ['TERM=xterm', 'docker', 'ps', '-a']);
  });

  it('hand over the input of a command that enters a lab', () => {
    assert.equal(enterCommand(77, { program: 'cat', args: [], input: 'text' }).input, 'text');
  });
});

describe('the name of a lab', () => {
  for (const id of ['a', 'demo-1', '0018eaf8']) it(`may be ${id}`, () => assert.ok(isLabId(id)));
  for (const id of ['', '.', '..', 'a/b', '-rf', 'Ünsinn', 'a b', 'x'.repeat(33)])
    it(`may not be ${JSON.stringify(id)}`, () => assert.ok(!isLabId(id)));
});
