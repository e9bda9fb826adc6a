import assert from 'node:assert/strict';
import { modeText, sorted } from '../../../src/core/files/entry';
import { parseListing } from '../../../src/core/files/execList';
import { absolute, childOf, linkedPath, parentOf } from '../../../src/core/files/paths';
import { staysInside } from '../../../src/core/files/tarNames';

const hostile = 'a b\nc\t\u001b[2J\u202e$(x)🐳';

describe('a listing by find', () => {
  it('of GNU find: names hold whatever they hold', () => {
    const output = `P${hostile}\0f\u0000644\u000012\u00001700000000.5\0\0link\0l\u0000777\u00003\u00001.0\0/to\nhere\0`;
    assert.deepEqual(parseListing(Buffer.from(output)), [
      { name: hostile, type: 'file', size: 12, mode: 0o644, modified: 1700000000 },
      { name: 'link', type: 'link', size: 3, mode: 0o777, modified: 1, target: '/to\nhere' },
    ]);
  });

  it('of busybox: names first, then numbers for each', () => {
    const output = `S/x/./${hostile}\0/x/./d\0\u000081a4 5 1700000000\n41ed 4096 1\n`;
    assert.deepEqual(parseListing(Buffer.from(output)), [
      { name: hostile, type: 'file', size: 5, mode: 0o644, modified: 1700000000 },
      { name: 'd', type: 'folder', size: 4096, mode: 0o755, modified: 1 },
    ]);
  });

  it('of an empty folder is empty', () => {
    assert.deepEqual(parseListing(Buffer.from('P')), []);
    assert.deepEqual(parseListing(Buffer.from('S\0')), []);
  });

  it('that was made while names came and went is none', () => {
    assert.equal(parseListing(Buffer.from('S/x/./a\0/x/./b\0\u000081a4 5 1\n')), undefined);
    assert.equal(parseListing(Buffer.from('Pa\0f\0')), undefined);
    assert.equal(parseListing(Buffer.from('sh: find: not found')), undefined);
  });

  it('marks names that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('P'), Buffer.from([0xff]), Buffer.from('\0f\u0000644\u00001\u00001\0\0')]);
    assert.equal(parseListing(bytes)?.[0]?.inexact, true);
  });

  it('shows modes as ls does', () => {
    assert.equal(modeText('folder', 0o1777), 'drwxrwxrwt');
    assert.equal(modeText('file', 0o4755), '-rwsr-xr-x');
    assert.equal(modeText('file', 0o6644), '-rwSr-Sr--');
  });

  it('ten thousand names are in order in a moment, folders first', () => {
    const entry = (name: string, type: 'file' | 'folder') => ({ name, type, size: 0, mode: 0, modified: 0 });
    const names = Array.from({ length: 10_000 }, (_, index) => entry(`f${10_000 - index}`, 'file'));
    const begun = performance.now();
    const order = sorted([...names, entry('zz', 'folder')]);
    assert.ok(performance.now() - begun < 200);
    assert.deepEqual([order[0]?.name, order[1]?.name], ['zz', 'f1']);
  });
});

describe('paths inside of a container', () => {
  it('never leave the root', () => {
    assert.equal(absolute('/a/../../b/./c'), '/b/c');
    assert.equal(linkedPath('/etc/x', '../../../../etc/shadow'), '/etc/shadow');
    assert.equal(linkedPath('/etc/x', '/y'), '/y');
    assert.equal(parentOf('/'), '/');
    assert.equal(childOf('/', 'a'), '/a');
  });

  it('a link stays inside only when nothing on its way could lead out', () => {
    assert.ok(staysInside(['a', 'b', 'l'], '../../c'));
    assert.ok(!staysInside(['l'], '..'));
    assert.ok(!staysInside(['l'], 'x/../y'));
    assert.ok(!staysInside(['l'], ''));
  });
});
