import assert from 'node:assert/strict';
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
    const text = proofMarkdown('/b', 'how', [
      { title: 'As it is', rows: [row('open')] },
      { title: 'Hardened', rows: [row('holds')] },
    ]);
    const line = text.split('\n').find((one) => one.includes('○')) ?? '';
    assert.match(line, /^\| `\/x\\\|′<b>.*` \| ○ open, not asked for<br>`!\[x\]\(http:\/\/x\)` \| ✔ holds/);
    assert.doesNotMatch(text, /\u001b/);
  });
});
