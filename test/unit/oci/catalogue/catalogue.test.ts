import assert from 'node:assert/strict';
import { valid } from 'semver';
import { config } from '../../../../src/core/oci/catalogue/config';
import { dockerSeccomp } from '../../../../src/core/oci/catalogue/dockerSeccomp';
import { fieldAt, shapeAt } from '../../../../src/core/oci/catalogue/lookup';
import { capabilities } from '../../../../src/core/oci/catalogue/values/capabilities';
import { runtimeMountOptions } from '../../../../src/core/oci/catalogue/values/mountOptions';
import { syscallMeanings } from '../../../../src/core/oci/catalogue/values/syscallMeanings';
import { syscalls } from '../../../../src/core/oci/catalogue/values/syscalls';
import type { Meaning } from '../../../../src/core/l10n/meaning';
import { fieldsBelow, objectsBelow, tablesBelow } from './shapes';

const roots = [config, dockerSeccomp];
const han = /\p{Script=Han}/u;

function isInBothLanguages(what: string, { en, zh }: Meaning): void {
  assert.match(en, /^[^\p{Script=Han}]{3,}$/u, what);
  assert.match(zh, han, what);
}

describe('the catalogue of OCI fields', () => {
  it('says of every field what it does, in both languages, and where to read on', () => {
    for (const [name, field] of roots.flatMap(fieldsBelow)) {
      isInBothLanguages(name, field.about);
      if (field.deprecated) isInBothLanguages(name, field.deprecated);
      assert.match(field.spec, /^(config(-\w+)?\.md(#[\w-]+)?|https:\/\/\S+)$/, name);
    }
  });

  it('says of every value what it means, in both languages, each once', () => {
    for (const table of roots.flatMap((root) => [...tablesBelow(root)])) {
      for (const { name, about } of table) isInBothLanguages(name, about);
      const names = table.map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  it('gives versions of the specification', () => {
    const versions = [
      ...roots.flatMap(fieldsBelow).map(([, field]) => field),
      ...roots.flatMap((root) => [...tablesBelow(root)].flat()),
    ];
    for (const since of versions.flatMap((one) => one.since ?? [])) assert.equal(valid(since), since);
  });

  it('has one shape for one name', () => {
    for (const root of roots) {
      const names = objectsBelow(root).map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  it('knows the 41 capabilities, what runc takes for mount options, and the calls that a container starts with', () => {
    assert.equal(capabilities.length, 41);
    const options = runtimeMountOptions.map(({ name }) => name);
    for (const option of ['rbind', 'rro', 'nosymfollow', 'ridmap', 'tmpcopyup'])
      assert.ok(options.includes(option), option);
    const calls = syscalls.map(({ name }) => name);
    for (const call of ['execve', 'openat2', 'clone3', 'recv', 'clock_gettime64'])
      assert.ok(calls.includes(call), call);
  });

  it('explains only system calls that there are', () => {
    const calls = new Set(syscalls.map(({ name }) => name));
    assert.deepEqual(
      [...syscallMeanings.keys()].filter((name) => !calls.has(name)),
      [],
    );
    assert.ok(syscallMeanings.size >= 200, String(syscallMeanings.size));
  });

  it('finds a field by its path, through arrays and maps, and no inherited property', () => {
    assert.equal(fieldAt(['process', 'rlimits', 0, 'soft'])?.example, 1024);
    assert.equal(fieldAt(['linux', 'netDevices', 'eth1', 'name'])?.example, 'eth0');
    assert.equal(shapeAt(['linux', 'seccomp', 'syscalls', 0, 'args', 0, 'value'])?.is, 'integer');
    assert.equal(fieldAt(['syscalls', 0, 'includes', 'minKernel'], dockerSeccomp)?.example, '4.8');
    assert.equal(fieldAt(['__proto__']), undefined);
    assert.equal(fieldAt(['process', 'constructor']), undefined);
  });
});
