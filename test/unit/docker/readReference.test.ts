import assert from 'node:assert/strict';
import { readReference } from '../../../src/core/docker/reference';

const sha = 'a'.repeat(64);

/** What docker's own `reference.FamiliarString(TagNameOnly(…))` says (distribution/reference, normalize_test.go). */
const familiar: readonly (readonly [string, string])[] = [
  ['busybox', 'busybox:latest'],
  ['library/busybox', 'busybox:latest'],
  ['docker.io/busybox:1.36', 'busybox:1.36'],
  ['index.docker.io/library/busybox', 'busybox:latest'],
  ['bigred/a1', 'bigred/a1:latest'],
  ['docker.io/bigred/a1', 'bigred/a1:latest'],
  ['localhost/a1', 'localhost/a1:latest'],
  ['localhost:5000/a/b:c', 'localhost:5000/a/b:c'],
  ['127.0.0.1:5000/bigred/a1', '127.0.0.1:5000/bigred/a1:latest'],
  ['[::1]:5000/a', '[::1]:5000/a:latest'],
  ['registry.example/a__b/c-d.e_f:V-1.x', 'registry.example/a__b/c-d.e_f:V-1.x'],
  [`busybox@sha256:${sha}`, `busybox@sha256:${sha}`],
  [`busybox:1@sha256:${sha}`, `busybox:1@sha256:${sha}`],
  ['Registry/app', 'Registry/app:latest'],
];

describe('a reference, read as docker does', () => {
  for (const [text, expected] of familiar) {
    it(`takes ${text}`, () => {
      const read = readReference(text);
      assert.equal(typeof read === 'string' ? read : read.familiar, expected);
    });
  }

  it('knows where an image is kept', () => {
    const where = (text: string): string => {
      const read = readReference(text);
      return typeof read === 'string' ? read : `${read.domain} ${read.path}`;
    };
    assert.equal(where('busybox'), 'docker.io library/busybox');
    assert.equal(where('a/b'), 'docker.io a/b');
    assert.equal(where('a.b/c'), 'a.b c');
    assert.equal(where('localhost/c'), 'localhost c');
  });

  const refused: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['Busybox', 'uppercase'],
    ['bigred/A1', 'uppercase'],
    [sha, 'id'],
    ['busybox:', 'tag'],
    ['busybox:-x', 'tag'],
    [`busybox:${'x'.repeat(129)}`, 'tag'],
    ['busybox@sha256:abc', 'digest'],
    [`busybox@sha256:${'A'.repeat(64)}`, 'digest'],
    ['a//b', 'name'],
    ['a/../b', 'name'],
    ['-rm', 'name'],
    ['a b', 'name'],
    ['http://x/y', 'domain'],
    ['a_b.c/d', 'domain'],
    ['a'.repeat(256), 'long'],
    ['busybox\n', 'name'],
    ['bus\u202eybox', 'name'],
  ];
  for (const [text, problem] of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 40))}: ${problem}`, () => assert.equal(readReference(text), problem));
  }
});
