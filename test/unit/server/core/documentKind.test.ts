import assert from 'node:assert/strict';
import { kindOf } from '../../../../src/core/oci/documentKind';
import { mayBeOurs } from '../../../../src/core/oci/mayBeOurs';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';

const kind = (text: string, before?: 'config' | 'dockerSeccomp') => kindOf(parseConfig(text), before);

describe('what a document is, by its content', () => {
  const configs = ['process', 'root', 'linux'].map((key) => `{"ociVersion": "1.0.2", "${key}": {}}`);
  const profiles = ['{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": []}'];
  const others = [
    '{"ociVersion": "1.0.2"}',
    '{"root": {"path": "x"}, "process": {}}',
    '{"name": {"ociVersion": "1.0.2", "process": {}}}',
    '[{"ociVersion": "1.0.2", "process": {}}]',
    '{"auths": {}}',
    '"ociVersion"',
    '',
  ];

  for (const text of configs) it(`${text} is a config`, () => assert.equal(kind(text), 'config'));
  for (const text of profiles) it(`${text} is a profile`, () => assert.equal(kind(text), 'dockerSeccomp'));
  for (const text of others) it(`${text} is other people’s`, () => assert.equal(kind(text), undefined));

  it('is never missed by the first look', () => {
    for (const text of [...configs, ...profiles]) assert.ok(mayBeOurs(text), text);
    assert.ok(!mayBeOurs('{"auths": {}, "root": "x"}'));
  });

  it('stays what it was while its text is broken, and no longer', () => {
    for (const broken of ['', '{"ociVersion": ', '}{', '['.repeat(1000)]) {
      assert.equal(kind(broken, 'config'), 'config');
      assert.equal(kind(broken, 'dockerSeccomp'), 'dockerSeccomp');
      assert.equal(kind(broken), undefined);
    }
    assert.equal(kind('{"auths": {}}', 'config'), undefined);
  });
});
