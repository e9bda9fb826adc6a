import assert from 'node:assert/strict';
import { enterCommand } from '../../../src/core/runtime/prove/enterCommand';
import { firstProcess } from '../../../src/core/runtime/prove/firstProcess';
import { parseProbe, probeArgs } from '../../../src/core/runtime/prove/probe';
import { askedOf, proofConfig } from '../../../src/core/runtime/prove/proofConfig';
import { proofMarkdown } from '../../../src/core/runtime/prove/proofMarkdown';
import { capabilitiesIn, probedPaths, proofTable, type Standing } from '../../../src/core/runtime/prove/proofTable';

const dev = { destination: '/dev', type: 'tmpfs', source: 'tmpfs' };
const options = { bundle: '/b', busybox: '/usr/bin/busybox', paths: [] };

describe('the config of a proof', () => {
  it('is the bundle’s, with another program and nothing of its hooks, terminal and control group', () => {
    const config = {
      process: { terminal: true, args: ['httpd'], user: { uid: 7 }, noNewPrivileges: true },
      root: { path: 'rootfs', readonly: true },
      hooks: { prestart: [{ path: '/bin/true' }] },
      mounts: [dev],
      linux: { cgroupsPath: '/mine', maskedPaths: ['/proc/keys'] },
    };
    const made = proofConfig(config, options) as typeof config;
    assert.deepEqual(made.root, { path: '/b/rootfs', readonly: true });
    assert.deepEqual(made.linux, { maskedPaths: ['/proc/keys'] });
    assert.equal('hooks' in made, false);
    assert.deepEqual(
      [made.process.terminal, made.process.user, made.process.noNewPrivileges],
      [false, { uid: 7 }, true],
    );
    assert.equal(made.mounts.length, 2);
  });

  it('needs a /dev of its own, so that nothing of the probe stays in the rootfs', () => {
    for (const mounts of [undefined, [], [{ destination: '/dev', type: 'bind' }]])
      assert.equal(proofConfig({ mounts }, options), undefined);
  });

  it('hands paths over as arguments, whatever is in them', () => {
    const args = probeArgs([{ ask: 'masked', path: '"; rm -rf / #' }]);
    assert.equal(args[3]?.includes('rm -rf'), false);
    assert.deepEqual(args.slice(-2), ['masked', '"; rm -rf / #']);
  });
});

describe('what a probe saw', () => {
  const asked = askedOf({ linux: { maskedPaths: ['/a'], readonlyPaths: ['/r'], seccomp: { defaultAction: 'x' } } });
  const paths = [
    { ask: 'masked', path: '/a' },
    { ask: 'readonly', path: '/r' },
    { ask: 'masked', path: '/b' },
  ] as const;
  const standings = (output: string): readonly Standing[] =>
    proofTable(asked, paths, parseProbe(output)).map((row) => row.standing);

  it('is held against what was asked for', () => {
    const first = (output: string): Standing | undefined => standings(output)[0];
    assert.equal(first('path 0 empty\nend'), 'holds');
    assert.equal(first('path 0 denied\nend'), 'holds');
    assert.equal(first('path 0 readable\nend'), 'broken');
    assert.equal(first('path 0 absent\nend'), 'absent');
    assert.equal(first('end'), 'unknown');
    assert.equal(first('path 0 nonsense\npath x y\nstatus\n\u0000'), 'unknown');
    assert.equal(standings('path 2 readable')[2], 'open');
    assert.equal(standings('path 2 empty')[2], 'closed');
  });

  it('believes a refusal to write when the file system is read-only, or its mount is', () => {
    const second = (output: string): Standing | undefined => standings(output)[1];
    assert.equal(second('path 1 refused sh: cannot create /r: Read-only file system'), 'holds');
    assert.equal(second('path 1 refused mkdir: Operation not permitted'), 'broken');
    assert.equal(second('mount 1 2 0:1 / /r ro,nosuid - proc proc ro\npath 1 refused Permission denied'), 'holds');
    assert.equal(second('path 1 writable'), 'broken');
  });

  it('names capabilities by their bits, those that nobody knows by number', () => {
    assert.deepEqual(capabilitiesIn('0000000000000421'), ['CAP_CHOWN', 'CAP_KILL', 'CAP_NET_BIND_SERVICE']);
    assert.deepEqual(capabilitiesIn('0000020000000000'), ['0x1']);
    const row = proofTable(asked, paths, parseProbe('status CapBnd: 00000000a80425fb')).find(({ what }) =>
      /bounding/.test(what),
    );
    assert.equal(row?.standing, 'broken');
  });

  it('takes mode 2 for a filter', () => {
    const seccomp = (output: string): Standing | undefined => standings(output).at(-1);
    assert.equal(seccomp('status Seccomp: 2\nstatus Seccomp_filters: 1'), 'holds');
    assert.equal(seccomp('status Seccomp: 0'), 'broken');
  });

  it('covers what runc and Docker protect by default, each path once', () => {
    const all = probedPaths(asked).map(({ ask, path }) => `${ask} ${path}`);
    assert.ok(all.includes('masked /a') && all.includes('masked /proc/kcore') && all.includes('readonly /proc/sys'));
    assert.equal(new Set(all).size, all.length);
  });
});

describe('a proof as a document', () => {
  it('lays proofs side by side, and reads nothing from outside as Markdown', () => {
    const row = (standing: Standing, what = '/x|`<b>\u001b[2J') =>
      ({ group: 'masked', what, standing, evidence: '![x](http://x)' }) as const;
    const text = proofMarkdown({ name: 'b', bundle: '/b' }, 'how', [
      { title: 'As it is', rows: [row('open')] },
      { title: 'Hardened', rows: [row('holds')] },
    ]);
    const line = text.split('\n').find((one) => one.includes('○')) ?? '';
    assert.match(line, /^\| `\/x\\\|′<b>.*` \| ○ open, not asked for<br>`!\[x\]\(http:\/\/x\)` \| ✔ holds/);
    assert.doesNotMatch(text, /\u001b/);
  });
});

describe('entering a running container', () => {
  const status = [
    'Name:\tweb\nUid:\t1\t1000\t1\t1\nGid:\t1\t50\t1\t1\nGroups:\t7 8 ',
    'CapInh:\t0\nCapBnd:\t0000000000000421\nCapAmb:\t0000000000200000\nNoNewPrivs:\t1\nSeccomp:\t2\n',
  ].join('\n');
  const mountinfo = '1 2 0:1 / /proc rw - proc proc rw\n3 1 0:1 / /proc/a\\040b ro,nosuid - proc proc ro\n';
  const texts = { status, mountinfo, namespaces: 'user:[1]\nuser:[1]\n' };
  const process = firstProcess(77, texts) ?? assert.fail('no process');

  it('reads of the first process whom it runs as, what it may, and what is mounted', () => {
    assert.deepEqual(process.user, { uid: 1000, gid: 50, groups: [7, 8] });
    assert.equal(process.status.get('NoNewPrivs'), '1');
    assert.deepEqual(process.mounts.get('/proc/a b'), ['ro', 'nosuid']);
    assert.equal(process.isInUserNamespace, false);
    assert.equal(firstProcess(77, { ...texts, namespaces: 'user:[1]\nuser:[2]\n' })?.isInUserNamespace, true);
    for (const none of ['', 'Name:\tx\n', 'Uid: x\nGid: y'])
      assert.equal(firstProcess(77, { ...texts, status: none }), undefined);
  });

  it('takes root to the user and the capabilities of that process, and no further', () => {
    const { program, args } = enterCommand({ process, busybox: '/tmp/x/busybox-1', isRoot: true, paths: [] });
    const line = args.slice(0, args.indexOf('-c')).join(' ');
    assert.equal(program, 'setpriv');
    assert.match(line, /--reuid 1000 --regid 50 --groups 7,8 --bounding-set=-all,\+cap_0,\+cap_5,\+cap_10 /);
    assert.match(line, / \/tmp\/x\/busybox-1 nsenter -t 77 -m -p -r --preserve-credentials /);
    // What the container has of it by itself stays.
    assert.match(
      line,
      / setpriv --ambient-caps -sys_chroot,-sys_ptrace --inh-caps -sys_chroot,-sys_ptrace,-sys_admin /,
    );
  });

  it('is what the user of the container can do without root', () => {
    const inside = { ...process, isInUserNamespace: true };
    const { program, args } = enterCommand({ process: inside, busybox: '/b/busybox', isRoot: false, paths: [] });
    assert.equal(program, '/b/busybox');
    assert.deepEqual(args.slice(0, 8), ['nsenter', '-t', '77', '-m', '-p', '-r', '-U', '--preserve-credentials']);
  });

  it('hands paths over as arguments, whatever is in them', () => {
    const paths = [{ ask: 'masked', path: '"; rm -rf / #' }] as const;
    const { args } = enterCommand({ process, busybox: '/b/busybox', isRoot: true, paths });
    assert.equal(args[args.indexOf('-c') + 1]?.includes('rm -rf'), false);
    assert.deepEqual(args.slice(-3), ['', 'masked', '"; rm -rf / #']);
  });
});
