import assert from 'node:assert/strict';
import { readDockerConfig, withAuth, withHelped, withoutAuth } from '../../../../src/core/docker/registry/dockerConfig';
import { CredentialError } from '../../../../src/core/docker/registry/errors';
import { dockerHub, registryName, registryOfDomain } from '../../../../src/core/docker/registry/registryName';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const auth = { registry: 'r.example:5000', user: 'bigred', password: 'a:b?>ö' };

/** What `docker login` of 20.10 leaves where there was no file, byte by byte. */
const fresh = `{\n\t"auths": {\n\t\t"r.example:5000": {\n\t\t\t"auth": "${base64('bigred:a:b?>ö')}"\n\t\t}\n\t}\n}`;

describe('docker’s config file', () => {
  it('is written as docker writes it where there was none', () => {
    assert.equal(withAuth('', auth), fresh);
    assert.deepEqual(readDockerConfig(fresh).authOf('r.example:5000'), auth);
  });

  it('keeps every other byte, whatever its style', () => {
    const before = '{\n  "psFormat" : "x\\u00e9",\n\n  "credHelpers": {"gcr.io":"gcloud"},\n  "unknown": [1,  2]\n}\n';
    const after = withAuth(before, auth);
    for (const piece of ['"psFormat" : "x\\u00e9"', '{"gcr.io":"gcloud"}', '[1,  2]'])
      assert.ok(after.includes(piece), piece);
    assert.deepEqual(readDockerConfig(after).authOf('r.example:5000'), auth);
    const again = withoutAuth(after, 'r.example:5000');
    assert.equal(readDockerConfig(again).authOf('r.example:5000'), undefined);
    assert.equal(again, before.replace('[1,  2]\n}', '[1,  2],"auths": {}\n}'));
    assert.doesNotMatch(again, /YmlncmVk/);
  });

  it('looks as docker writes it where it did before', () => {
    const before = '{\n\t"auths": {\n\t\t"z": {}\n\t},\n\t"psFormat": "x"\n}';
    assert.equal(withoutAuth(withAuth(before, auth), 'r.example:5000'), before);
    assert.match(withAuth(before, auth), /^\t\t"r\.example:5000": \{\n\t\t\t"auth"/m);
  });

  it('is left as it is where nothing is to be forgotten', () => assert.equal(withoutAuth('{ }', 'x'), '{ }'));

  it('finds who signs in under the addresses that old versions wrote', () => {
    const old = JSON.stringify({ auths: { 'https://r.example:5000/v1/': { auth: base64('me:p') } } });
    assert.deepEqual(readDockerConfig(old).authOf('r.example:5000'), {
      registry: 'r.example:5000',
      user: 'me',
      password: 'p',
    });
    assert.deepEqual(JSON.parse(withoutAuth(old, 'r.example:5000')), { auths: {} });
  });

  it('names the helper of a registry, or that of all', () => {
    const config = readDockerConfig('{"credsStore":"all","credHelpers":{"a":"one","b":""}}');
    assert.deepEqual(
      ['a', 'b', 'c'].map((registry) => config.helperOf(registry)),
      ['one', 'all', 'all'],
    );
    assert.equal(readDockerConfig('').helperOf('a'), undefined);
  });

  it('holds no secret where a helper keeps it', () => {
    assert.deepEqual(JSON.parse(withHelped('{"credsStore":"x"}', 'a')), { credsStore: 'x', auths: { a: {} } });
  });

  it('keeps a token in place of a password', () => {
    const text = withAuth('', { registry: 'r', user: 'me', identityToken: 'tok' });
    assert.deepEqual(readDockerConfig(text).authOf('r'), { registry: 'r', identityToken: 'tok' });
  });

  for (const text of ['{', '[]', '"x"', '{"auths": {}} trailing', '// a comment\n{}']) {
    it(`is refused, and not written over, where it is ${JSON.stringify(text)}`, () => {
      for (const edit of [() => withAuth(text, auth), () => withoutAuth(text, 'r'), () => readDockerConfig(text)])
        assert.throws(edit, (error) => CredentialError.is(error, 'config'));
    });
  }

  it('says nothing where its fields are of other kinds', () => {
    const config = readDockerConfig('{"auths":[1],"credHelpers":"x","credsStore":5}');
    assert.deepEqual(config.registries, []);
    assert.equal(config.helperOf('a'), undefined);
    assert.equal(readDockerConfig('{"auths":{"r":{"auth":"%%%"}}}').authOf('r'), undefined);
  });
});

describe('the name of a registry', () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ['', dockerHub],
    ['docker.io', dockerHub],
    ['https://index.docker.io/v1/', dockerHub],
    ['registry.example', 'registry.example'],
    ['https://registry.example:5000/v2/', 'registry.example:5000'],
    [' 127.0.0.1:5000 ', '127.0.0.1:5000'],
    ['[::1]:5000', '[::1]:5000'],
    ['-x', undefined],
    ['a b', undefined],
    ['a;rm -rf /', undefined],
    ['user:pass@host', undefined],
  ];
  for (const [typed, name] of names) it(`of ${JSON.stringify(typed)}`, () => assert.equal(registryName(typed), name));

  it('of a reference is where docker keeps who signs in', () => {
    assert.equal(registryOfDomain('docker.io'), dockerHub);
    assert.equal(registryOfDomain('r:5000'), 'r:5000');
  });
});
