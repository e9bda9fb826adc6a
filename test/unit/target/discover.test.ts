import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type DiscoveryOptions, discoverTargets } from '../../../src/core/target/discover';
import type { Choice } from '../../../src/core/target/target';

type Tree = Readonly<Record<string, string>>;

const hash = (name: string): string => createHash('sha256').update(name).digest('hex');
const meta = (name: string): string => `/home/me/.docker/contexts/meta/${hash(name)}/meta.json`;

/** The meta.json that `docker context create` writes. */
const contextFile = (name: string, host: string, skip = false): string =>
  JSON.stringify({ Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: skip } } });

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

/** Discovery on a machine that has only these files; a key that ends in `.sock` is a socket. */
function discover(files: Tree, options: DiscoveryOptions = {}): Promise<Choice[]> {
  return discoverTargets({
    env: {},
    home: '/home/me',
    platform: 'linux',
    uid: 1000,
    readFile: (path) => {
      const text = files[path];
      return text === undefined ? Promise.reject(missing(path)) : Promise.resolve(text);
    },
    readFolder: (folder) => {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      const names = below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return names.length === 0 ? Promise.reject(missing(folder)) : Promise.resolve([...new Set(names)]);
    },
    exists: (path) => Promise.resolve(path in files),
    ...options,
  });
}

const ids = (choices: readonly Choice[]): string[] => choices.map(({ id }) => id);

describe('the engines of a machine', () => {
  it('with nothing on it: plain docker’s socket, so that there is something to explain', async () => {
    const [only, ...more] = await discover({});
    assert.equal(only?.id, 'socket:unix:///var/run/docker.sock');
    assert.deepEqual(
      [only.endpoint, only.cliEnvironment, more],
      [{ kind: 'unix', path: '/var/run/docker.sock' }, {}, []],
    );
  });

  it('come in the order: setting, DOCKER_HOST, context, docker, rootless, podman, Desktop, other contexts', async () => {
    const files = {
      '/home/me/.docker/config.json': '{"currentContext":"far"}',
      [meta('far')]: contextFile('far', 'ssh://me@far'),
      [meta('another')]: contextFile('another', 'tcp://another:2375'),
      '/var/run/docker.sock': '',
      '/run/user/1000/docker.sock': '',
      '/run/podman/podman.sock': '',
      '/run/user/1000/podman/podman.sock': '',
      '/home/me/.docker/desktop/docker.sock': '',
      '/home/me/.docker/run/docker.sock': '',
    };
    const choices = await discover(files, { setting: 'unix:///mine.sock', env: { DOCKER_HOST: 'tcp://env:2375' } });
    assert.deepEqual(ids(choices), [
      'setting:unix:///mine.sock',
      'environment:tcp://env:2375',
      'context:far',
      'socket:unix:///var/run/docker.sock',
      'socket:unix:///run/user/1000/docker.sock',
      'socket:unix:///run/podman/podman.sock',
      'socket:unix:///run/user/1000/podman/podman.sock',
      'socket:unix:///home/me/.docker/desktop/docker.sock',
      'socket:unix:///home/me/.docker/run/docker.sock',
      'context:another',
    ]);
  });

  it('include podman’s first when docker is not there', async () => {
    const choices = await discover({ '/run/podman/podman.sock': '' });
    assert.deepEqual(ids(choices), ['socket:unix:///run/podman/podman.sock', 'socket:unix:///var/run/docker.sock']);
  });

  it('honour XDG_RUNTIME_DIR', async () => {
    const choices = await discover({ '/xdg/docker.sock': '' }, { env: { XDG_RUNTIME_DIR: '/xdg' } });
    assert.equal(choices[0]?.id, 'socket:unix:///xdg/docker.sock');
  });

  it('are each listed once', async () => {
    const files = {
      '/run/docker.sock': '',
      '/var/run/docker.sock': '',
      [meta('same')]: contextFile('same', 'unix:///run/docker.sock'),
    };
    assert.deepEqual(ids(await discover(files)), ['socket:unix:///var/run/docker.sock']);
  });

  it('on Windows are named pipes, contexts too', async () => {
    const config = String.raw`C:\Users\me\.docker`;
    const name = 'desktop-linux';
    const files: Tree = {
      [`${config}\\config.json`]: `{"currentContext":"${name}"}`,
      [`${config}\\contexts\\meta\\${hash(name)}\\meta.json`]: contextFile(
        name,
        'npipe:////./pipe/dockerDesktopLinuxEngine',
      ),
    };
    const choices = await discover(files, {
      platform: 'win32',
      home: String.raw`C:\Users\me`,
      readFolder: () => Promise.resolve([hash(name)]),
    });
    assert.deepEqual(
      choices.map(({ id, endpoint }) => [id, endpoint]),
      [
        [`context:${name}`, { kind: 'npipe', path: String.raw`\\.\pipe\dockerDesktopLinuxEngine` }],
        ['socket:npipe:////./pipe/docker_engine', { kind: 'npipe', path: String.raw`\\.\pipe\docker_engine` }],
      ],
    );
  });

  it('include the labs that somebody else knows of', async () => {
    const lab: Choice = {
      id: 'lab:x',
      source: 'lab',
      name: 'x',
      endpoint: { kind: 'unix', path: '/lab.sock' },
      cliEnvironment: {},
    };
    assert.equal((await discover({}, { labs: [lab] })).at(-1), lab);
  });
});

describe('a docker context', () => {
  it('is taken from DOCKER_CONTEXT before the configuration', async () => {
    const files = {
      '/home/me/.docker/config.json': '{"currentContext":"one"}',
      [meta('one')]: contextFile('one', 'tcp://one:1'),
      [meta('two')]: contextFile('two', 'tcp://two:2'),
    };
    assert.equal((await discover(files, { env: { DOCKER_CONTEXT: 'two' } }))[0]?.id, 'context:two');
  });

  it('is read below DOCKER_CONFIG', async () => {
    const files = {
      '/cfg/config.json': '{"currentContext":"one"}',
      [`/cfg/contexts/meta/${hash('one')}/meta.json`]: contextFile('one', 'tcp://one:1'),
    };
    assert.equal((await discover(files, { env: { DOCKER_CONFIG: '/cfg' } }))[0]?.id, 'context:one');
  });

  it('called default means the usual socket', async () => {
    const files = { '/home/me/.docker/config.json': '{"currentContext":"default"}', '/var/run/docker.sock': '' };
    assert.deepEqual(ids(await discover(files)), ['socket:unix:///var/run/docker.sock']);
  });

  it('brings its TLS files', async () => {
    const tls = `/home/me/.docker/contexts/tls/${hash('box')}/docker`;
    const files = {
      [meta('box')]: contextFile('box', 'tcp://box:2376'),
      [`${tls}/ca.pem`]: 'CA',
      [`${tls}/cert.pem`]: 'CERT',
      [`${tls}/key.pem`]: 'KEY',
    };
    const box = (await discover(files)).find(({ name }) => name === 'box');
    const wanted = { ca: 'CA', cert: 'CERT', key: 'KEY', verify: true };
    assert.deepEqual(box?.endpoint, { kind: 'tcp', host: 'box', port: 2376, tls: wanted });
  });

  it('may say that the certificate is not to be verified', async () => {
    const files = { [meta('box')]: contextFile('box', 'tcp://box:2376', true) };
    const box = (await discover(files)).find(({ name }) => name === 'box');
    assert.deepEqual(box?.endpoint, { kind: 'tcp', host: 'box', port: 2376, tls: { verify: false } });
  });

  for (const [why, text, words] of [
    ['that is no JSON', '{', /meta\.json/],
    ['without an address', JSON.stringify({ Name: 'bad', Endpoints: {} }), /no address/],
    ['with an address that makes no sense', contextFile('bad', 'gopher://x'), /gopher/],
  ] as const) {
    it(`${why} is listed with its problem, and the others still work`, async () => {
      const files = { [meta('bad')]: text, [meta('good')]: contextFile('good', 'tcp://good:1') };
      const choices = await discover(files);
      const problems = choices.filter(({ problem }) => problem !== undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.problem?.message ?? '', words);
      assert(choices.some(({ name, endpoint }) => name === 'good' && endpoint !== undefined));
    });
  }

  it('that is chosen and not there stays first, with its problem', async () => {
    const choices = await discover({ '/var/run/docker.sock': '' }, { env: { DOCKER_CONTEXT: 'gone' } });
    assert.deepEqual([choices[0]?.id, choices[0]?.problem?.kind], ['context:gone', 'bad-endpoint']);
  });
});

describe('DOCKER_HOST', () => {
  const files = {
    '/certs/ca.pem': 'CA',
    '/certs/cert.pem': 'CERT',
    '/certs/key.pem': 'KEY',
    '/home/me/.docker/ca.pem': 'HOME CA',
  };
  const tlsOf = async (env: Readonly<Record<string, string>>) => {
    const [first] = await discover(files, { env: { DOCKER_HOST: 'tcp://box:2376', ...env } });
    assert(first?.endpoint?.kind === 'tcp');
    return first.endpoint.tls;
  };

  it('alone means no TLS', async () => assert.equal(await tlsOf({}), undefined));

  it('with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH verifies with those files', async () => {
    const tls = await tlsOf({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' });
    assert.deepEqual(tls, { ca: 'CA', cert: 'CERT', key: 'KEY', verify: true });
  });

  it('with DOCKER_CERT_PATH alone does not verify', async () => {
    assert.equal((await tlsOf({ DOCKER_CERT_PATH: '/certs' }))?.verify, false);
  });

  it('with DOCKER_TLS_VERIFY alone reads docker’s own folder', async () => {
    assert.deepEqual(await tlsOf({ DOCKER_TLS_VERIFY: '1' }), { ca: 'HOME CA', verify: true });
  });

  it('that makes no sense stays first, with its problem', async () => {
    const [first] = await discover(files, { env: { DOCKER_HOST: 'nonsense' } });
    assert.deepEqual([first?.id, first?.problem?.kind], ['environment:nonsense', 'bad-endpoint']);
  });
});

describe('the docker command line for an engine', () => {
  const files = {
    '/home/me/.docker/config.json': '{"currentContext":"one"}',
    [meta('one')]: contextFile('one', 'ssh://one'),
    [meta('two')]: contextFile('two', 'ssh://two'),
    '/var/run/docker.sock': '',
  };
  const cliOf = async (id: string, env: Readonly<Record<string, string>> = {}) =>
    (await discover(files, { env })).find((choice) => choice.id === id)?.cliEnvironment;

  it('needs nothing for the one that plain docker uses', async () => {
    assert.deepEqual(await cliOf('context:one'), {});
    assert.deepEqual(await cliOf('environment:tcp://x:1', { DOCKER_HOST: 'tcp://x:1' }), {});
  });

  it('names every other', async () => {
    assert.deepEqual(await cliOf('context:two'), { DOCKER_CONTEXT: 'two' });
    assert.deepEqual(await cliOf('socket:unix:///var/run/docker.sock'), { DOCKER_HOST: 'unix:///var/run/docker.sock' });
  });

  it("says a context's own address where a DOCKER_HOST would win over its name", async () => {
    const env = { DOCKER_HOST: 'tcp://x:1' };
    const { DOCKER_CONTEXT, DOCKER_HOST } = (await cliOf('context:one', env)) ?? {};
    assert.equal(DOCKER_CONTEXT, undefined);
    assert.match(DOCKER_HOST ?? '', /one/);
  });
});
