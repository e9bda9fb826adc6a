import assert from 'node:assert/strict';
import { comparableConfig } from '../../../src/core/runtime/comparable';

describe('a config to be laid beside another', () => {
  it('is the same text for what means the same', () => {
    const one = {
      ociVersion: '1.2.0',
      linux: { namespaces: [{ type: 'pid' }, { path: '/p', type: 'net' }], maskedPaths: ['/b', '/a'] },
    };
    const other = {
      linux: { maskedPaths: ['/a', '/b'], namespaces: [{ type: 'net', path: '/p' }, { type: 'pid' }] },
      ociVersion: '1.2.0',
    };
    assert.equal(comparableConfig(one), comparableConfig(other));
  });

  it('keeps the order where it counts', () => {
    const text = comparableConfig({
      process: { args: ['b', 'a'], env: ['B=1', 'A=2'] },
      mounts: [{ destination: '/b' }, { destination: '/a' }],
    });
    assert.deepEqual(JSON.parse(text), {
      mounts: [{ destination: '/b' }, { destination: '/a' }],
      process: { args: ['b', 'a'], env: ['B=1', 'A=2'] },
    });
    assert.ok(text.indexOf('"args"') < text.indexOf('"env"'));
  });

  it('shows what would hide, and takes what is no config', () => {
    assert.equal(comparableConfig({ a: '\u202e' }), '{\n  "a": "\\u202e"\n}\n');
    assert.equal(comparableConfig(null), 'null\n');
  });
});
