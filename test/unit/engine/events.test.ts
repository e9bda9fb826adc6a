import assert from 'node:assert/strict';
import { lines } from '../../../src/core/engine/lines';
import { parseEventLine, sinceParameter } from '../../../src/core/engine/parse/event';
import { gather, inChunks } from '../../harness/streams';

const readLines = (chunks: readonly (Buffer | string)[]): Promise<string[]> => gather(lines(inChunks(chunks)));

describe('the event stream', () => {
  it('gives the same lines wherever the chunks are cut', async () => {
    const bytes = Buffer.from('{"a":"容器"}\r\n\n{"b":"🚢"}\n');
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      assert.deepEqual(await readLines([bytes.subarray(0, cut), bytes.subarray(cut)]), ['{"a":"容器"}', '{"b":"🚢"}']);
    }
  });

  it('gives a last line that has no end', async () => assert.deepEqual(await readLines(['a\nb']), ['a', 'b']));

  it('leaves out a line of more than 4 MiB and goes on after it', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    assert.deepEqual(await readLines(['a\n', mebibyte, mebibyte, mebibyte, mebibyte, 'x', '\nb\n']), ['a', 'b']);
    assert.deepEqual(await readLines([Buffer.alloc(5 * 1024 * 1024, 'x'), '\nb\n']), ['b']);
  });
});

describe('an event', () => {
  it('of today’s engines is read', () => {
    const line =
      '{"status":"start","id":"c1","from":"busybox","Type":"container","Action":"start",' +
      '"Actor":{"ID":"c1","Attributes":{"image":"busybox","name":"web1"}},"scope":"local","time":1700000000,"timeNano":1700000000123456789}';
    assert.deepEqual(parseEventLine(line), {
      type: 'container',
      action: 'start',
      id: 'c1',
      attributes: { image: 'busybox', name: 'web1' },
      timeNano: '1700000000123456789',
    });
  });

  it('of old engines is read as one of today’s', () => {
    assert.deepEqual(parseEventLine('{"status":"die","id":"c1","from":"busybox","time":1700000000}'), {
      type: 'container',
      action: 'die',
      id: 'c1',
      attributes: { image: 'busybox' },
      timeNano: '1700000000000000000',
    });
  });

  for (const action of ['health_status: healthy', 'exec_create: sh -c exit']) {
    it(`keeps what its action says: ${action}`, () => {
      const line = JSON.stringify({ Type: 'container', Action: action, Actor: { ID: 'c1' }, timeNano: 5 });
      assert.equal(parseEventLine(line)?.action, action);
    });
  }

  it('keeps every digit of its time, whatever its attributes look like', () => {
    const attributes = { trick: '"timeNano":1,', timeNano: '2' };
    const body = JSON.stringify({ Action: 'start', Actor: { ID: 'c', Attributes: attributes }, time: 1 });
    const event = parseEventLine(`${body.slice(0, -1)},"timeNano" : 1700000000123456789}`);
    assert.equal(event?.timeNano, '1700000000123456789');
    assert.deepEqual(event.attributes, attributes);
  });

  for (const line of ['', '{', 'null', '[]', '{"Action":"start"}', '{"Actor":{"ID":"x"}}']) {
    it(`that makes no sense is left out: ${line}`, () => assert.equal(parseEventLine(line), undefined));
  }

  it('gives the time to go on from in seconds and nanoseconds', () => {
    assert.equal(sinceParameter('1700000000123456789'), '1700000000.123456789');
    assert.equal(sinceParameter('5'), '0.000000005');
  });
});
