import assert from 'node:assert/strict';
import { bundleConfig } from '../../../src/core/runtime/image/bundleConfig';
import { parseImageConfig } from '../../../src/core/runtime/image/imageConfig';
import { findUser } from '../../../src/core/runtime/image/imageUser';

const files = {
  passwd: '# people\nroot:x:0:0:root:/root:/bin/sh\nweb:x:1000:1001:web:/srv/web:/bin/sh\nbad line\nnohome:x:7:7:::\n',
  group: 'root:x:0:\nweb:x:1001:\nlog:x:50:web,other\naudio:x:63:web\n',
};

describe('the user of an image', () => {
  const cases: Readonly<Record<string, string>> = {
    '': '0:0 [] /root',
    root: '0:0 [] /root',
    web: '1000:1001 [50,63] /srv/web',
    '1000': '1000:1001 [50,63] /srv/web',
    '01000': '1000:1001 [50,63] /srv/web',
    'web:log': '1000:50 [] /srv/web',
    'web:7': '1000:7 [] /srv/web',
    '4711': '4711:0 [] -',
    '4711:4712': '4711:4712 [] -',
    ':log': '0:50 [] /root',
    nohome: '7:7 [] -',
  };
  for (const [user, expected] of Object.entries(cases))
    it(`${user === '' ? 'nobody said' : user} is ${expected}`, () => {
      const found = findUser(user, files);
      assert.ok(found.is === 'found');
      const { uid, gid, additionalGids, home } = found.user;
      assert.equal(`${uid}:${gid} [${additionalGids.join()}] ${home ?? '-'}`, expected);
    });

  for (const [user, word] of [
    ['ann', 'ann'],
    ['web:cooks', 'cooks'],
    ['-1', '-1'],
    ['9999999999', '9999999999'],
    ['esc\u001b[2J', 'esc\\x1b[2J'],
  ] as const)
    it(`${JSON.stringify(user)} is nobody, which is said with the name`, () => {
      const found = findUser(user, files);
      assert.ok(found.is === 'unknown' && found.why.includes(word), JSON.stringify(found));
    });

  it('is a number in a root file system without accounts', () => {
    const none = { passwd: '', group: '' };
    assert.deepEqual(findUser('5:6', none), { is: 'found', user: { uid: 5, gid: 6, additionalGids: [] } });
    assert.deepEqual(findUser('', none), { is: 'found', user: { uid: 0, gid: 0, additionalGids: [] } });
  });
});

describe('the config of an image', () => {
  it('is the same from the image itself and from what an engine tells', () => {
    const config = { Entrypoint: ['/bin/sh'], Cmd: ['-c', 'id'], Env: ['A=1'], WorkingDir: '/srv', User: 'web' };
    const spec = parseImageConfig({ config, os: 'linux', architecture: 'amd64', created: '2026-01-01T00:00:00Z' });
    const told = parseImageConfig({
      Config: config,
      Os: 'linux',
      Architecture: 'amd64',
      Created: '2026-01-01T00:00:00Z',
    });
    assert.deepEqual(told, spec);
    assert.deepEqual([spec.entrypoint, spec.cmd, spec.os], [['/bin/sh'], ['-c', 'id'], 'linux']);
  });

  it('is empty where nothing makes sense', () => {
    const hostile = { Config: { Entrypoint: 5, Cmd: [1, 'a'], Env: null, Labels: { a: 1, b: 'c' }, Volumes: ['x'] } };
    const read = parseImageConfig(hostile);
    assert.deepEqual([read.entrypoint, read.cmd, read.env, read.labels], [[], ['a'], [], { b: 'c' }]);
    assert.deepEqual(parseImageConfig(null), parseImageConfig({}));
  });

  it('has a shell for a command that is one text', () => {
    assert.deepEqual(parseImageConfig({ config: { Cmd: 'echo hi' } }).cmd, ['/bin/sh', '-c', 'echo hi']);
  });
});

describe('the config of a bundle from an image', () => {
  const user = { uid: 1000, gid: 1001, additionalGids: [50], home: '/srv/web' };
  const made = (image: object, terminal = true) => {
    const config = bundleConfig(parseImageConfig({ config: image }), { user, terminal, hostname: 'h' });
    return config as {
      process: { args: string[]; env: string[]; cwd: string; user: object };
      annotations: object;
      mounts: object[];
    };
  };

  it('runs the entrypoint with the command, as the image’s user, where the image says', () => {
    const { process } = made({ Entrypoint: ['/bin/sh', '-c'], Cmd: ['id'], WorkingDir: '/srv' });
    assert.deepEqual([process.args, process.cwd], [['/bin/sh', '-c', 'id'], '/srv']);
    assert.deepEqual(process.user, { uid: 1000, gid: 1001, additionalGids: [50] });
  });

  it('runs a shell in / when the image says nothing', () => {
    const { process } = made({});
    assert.deepEqual([process.args, process.cwd], [['sh'], '/']);
  });

  it('adds PATH, HOME and TERM, and leaves those of the image', () => {
    assert.equal(
      made({ Env: ['A=1=2'] })
        .process.env.join(' ')
        .includes('TERM=xterm HOME=/srv/web A=1=2'),
      true,
    );
    const own = ['PATH=/bin', 'HOME=/x', 'TERM=dumb', 'TERM=vt100'];
    assert.deepEqual(made({ Env: own }).process.env, ['PATH=/bin', 'HOME=/x', 'TERM=vt100']);
    assert.equal(
      made({}, false).process.env.some((entry) => entry.startsWith('TERM=')),
      false,
    );
  });

  it('has the volumes as directories in memory, and the labels before what is derived', () => {
    const { mounts, annotations } = made({
      Volumes: { '/data': {} },
      StopSignal: 'SIGINT',
      ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
      Labels: { 'org.opencontainers.image.stopSignal': 'SIGTERM', a: 'b' },
    });
    assert.equal((mounts.at(-1) as { destination: string }).destination, '/data');
    assert.deepEqual(annotations, {
      'org.opencontainers.image.stopSignal': 'SIGTERM',
      'org.opencontainers.image.exposedPorts': '443/tcp,80/tcp',
      a: 'b',
    });
  });
});
