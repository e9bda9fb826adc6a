import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerConfigFile } from '../../../../src/core/docker/registry/configFile';
import { dockerCredentials } from '../../../../src/core/docker/registry/credentials';
import { CredentialError } from '../../../../src/core/docker/registry/errors';
import { createLocalHost } from '../../../../src/core/host/localHost';

const auth = { registry: 'r.example', user: 'bigred', password: 's3cret \n"x"' };

/** A helper that keeps everything in files beside itself, and writes its arguments down. */
const helper = `#!/bin/sh
cd "$(dirname "$0")"
echo "$0 $*" >> arguments
case "$1" in
  store) cat > kept ;;
  get) cat > asked; if [ -e kept ]; then cat kept; else echo "credentials not found in native keychain"; exit 1; fi ;;
  erase) cat > /dev/null; rm kept ;;
esac
`;

describe('docker’s credential store', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-credentials-'));
    file = join(folder, 'docker', 'config.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const host = () => createLocalHost({ env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } });
  const withHelper = (script: string): void => {
    writeFileSync(join(folder, 'docker-credential-test'), script);
    chmodSync(join(folder, 'docker-credential-test'), 0o755);
    mkdirSync(join(folder, 'docker'));
    writeFileSync(file, '{"credsStore":"test"}');
  };

  it('is a file that only this user can read, in a folder that only this user can open', async () => {
    const store = dockerCredentials(host(), file);
    assert.deepEqual(await store.store(auth), { in: 'file', file });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'docker')).mode & 0o777, 0o700);
    assert.deepEqual(await store.get('r.example'), auth);
    assert.deepEqual(await store.registries(), ['r.example']);
    assert.deepEqual(readdirSync(join(folder, 'docker')), ['config.json'], 'nothing beside it');
  });

  it('writes what a link leads to, and leaves the link', async () => {
    mkdirSync(join(folder, 'docker'));
    writeFileSync(join(folder, 'real.json'), '{}');
    symlinkSync(join(folder, 'real.json'), file);
    await dockerCredentials(host(), file).store(auth);
    assert.match(readFileSync(join(folder, 'real.json'), 'utf8'), /r\.example/);
    assert.ok(!existsSync(join(folder, 'docker', 'real.json')));
  });

  it('is the helper that the file names: the secret goes there on standard input, and nowhere else', async () => {
    withHelper(helper);
    const store = dockerCredentials(host(), file);
    assert.deepEqual(await store.place('r.example'), { in: 'helper', helper: 'test' });
    assert.equal(await store.get('r.example'), undefined);
    await store.store(auth);
    assert.deepEqual(await store.get('r.example'), auth);
    assert.doesNotMatch(readFileSync(join(folder, 'arguments'), 'utf8'), /s3cret/);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { credsStore: 'test', auths: { 'r.example': {} } });
    assert.equal(await store.erase('r.example'), true);
    assert.equal(await store.get('r.example'), undefined);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { credsStore: 'test', auths: {} });
  });

  it('never writes a secret into the file when the helper fails, nor into the error', async () => {
    withHelper('#!/bin/sh\ncat\nexit 1\n');
    await assert.rejects(dockerCredentials(host(), file).store({ ...auth, password: 's3cret' }), (error) => {
      assert.ok(CredentialError.is(error, 'helper-failed'));
      assert.doesNotMatch(`${error.message} ${error.stack ?? ''}`, /s3cret/);
      return true;
    });
    assert.equal(readFileSync(file, 'utf8'), '{"credsStore":"test"}');
  });

  it('says which helper is missing, and runs none whose name is a path', async () => {
    mkdirSync(join(folder, 'docker'));
    writeFileSync(file, '{"credsStore":"not-there"}');
    await assert.rejects(
      dockerCredentials(host(), file).get('r'),
      (error) => CredentialError.is(error, 'helper-missing') && error.subject === 'docker-credential-not-there',
    );
    writeFileSync(file, '{"credsStore":"x/../../../bin/true"}');
    await assert.rejects(dockerCredentials(host(), file).get('r'), (error) =>
      CredentialError.is(error, 'helper-failed'),
    );
  });

  it('leaves a file that is no JSON as it is', async () => {
    mkdirSync(join(folder, 'docker'));
    writeFileSync(file, '{ broken');
    await assert.rejects(
      dockerCredentials(host(), file).store(auth),
      (error) => CredentialError.is(error, 'config') && error.subject === file,
    );
    assert.equal(readFileSync(file, 'utf8'), '{ broken');
  });

  it('is where DOCKER_CONFIG says', () => {
    assert.equal(dockerConfigFile({ DOCKER_CONFIG: '/elsewhere' }), '/elsewhere/config.json');
    assert.match(dockerConfigFile({}), /\.docker\/config\.json$/);
  });
});
