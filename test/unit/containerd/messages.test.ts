import assert from 'node:assert/strict';
import { ContainerdError } from '../../../src/core/containerd/errors';
import { Frames, frame } from '../../../src/core/containerd/frames';
import {
  container,
  envelope,
  getContainerResponse,
  killRequest,
  listNamespacesResponse,
  subscribeRequest,
  taskProcess,
  versionResponse,
} from '../../../src/core/containerd/messages';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const bad = (error: unknown): boolean => ContainerdError.is(error, 'bad-answer');

describe('messages of containerd', () => {
  it('are written in the bytes that protobuf says', () => {
    assert.equal(
      killRequest.encode({ containerId: 'b1', signal: 9, all: true }).toString('hex'),
      hex('0a 02 6231 18 09 20 01').toString('hex'),
    );
    assert.equal(subscribeRequest.encode({ filters: ['a', 'bc'] }).toString('hex'), '0a01610a026263');
    assert.equal(killRequest.encode({ containerId: '', signal: 0, all: false }).length, 0);
  });

  it('are read from them', () => {
    const version = versionResponse.decode(hex('0a 03 312e36 12 02 6162'));
    assert.deepEqual(version, { version: '1.6', revision: 'ab' });
    // pid 300 is two bytes of varint; status 2 is running.
    const task = taskProcess.decode(hex('12 02 6231 18 ac02 20 02'));
    assert.deepEqual([task.id, task.pid, task.status, task.exitedAt], ['b1', 300, 2, undefined]);
  });

  it('hold maps, lists and messages in messages', () => {
    const bytes = hex('0a 0f 0a 03 6e7331 12 08 0a 01 6b 12 03 76616c 0a 05 0a 03 6e7332');
    const { namespaces } = listNamespacesResponse.decode(bytes);
    assert.deepEqual(
      namespaces.map(({ name, labels }) => [name, [...labels]]),
      [
        ['ns1', [['k', 'val']]],
        ['ns2', []],
      ],
    );
  });

  it('come back as they went', () => {
    const before = {
      ...{ id: 'b1', image: 'busybox', snapshotter: 'overlayfs', snapshotKey: 'b1' },
      labels: new Map([['__proto__', 'x']]),
      runtime: { name: 'io.containerd.runc.v2' },
      spec: { typeUrl: 'types.containerd.io/opencontainers/runtime-spec/1/Spec', value: Buffer.from('{}') },
      createdAt: { seconds: 1_795_839_248, nanos: 5 },
    };
    assert.deepEqual(container.decode(container.encode(before)), before);
  });

  it('skip fields that are not known, of every kind', () => {
    const unknown = '98 06 01  9a 06 01 78  99 06 0102030405060708  9d 06 01020304';
    assert.equal(envelope.decode(hex(`${unknown} 12 01 64`)).namespace, 'd');
  });

  it('that are broken are refused', () => {
    for (const bytes of ['0a', '0a 05 61', '18 80', '18 ffffffffffffffffffff01', '0b', '2a 04 0a 09 61'])
      assert.throws(
        () => getContainerResponse.decode(hex(bytes.startsWith('2a') ? `0a 06 ${bytes}` : bytes)),
        bad,
        bytes,
      );
  });
});

describe('frames of gRPC', () => {
  it('are put together from pieces of any size', () => {
    const sent = Buffer.concat([frame(Buffer.from('one')), frame(Buffer.alloc(0)), frame(Buffer.alloc(70_000, 1))]);
    for (const size of [1, 4, 5, 7, 16_384, sent.length]) {
      const frames = new Frames();
      const got: Buffer[] = [];
      for (let at = 0; at < sent.length; at += size) got.push(...frames.add(sent.subarray(at, at + size)));
      assert.deepEqual(
        got.map((one) => one.length),
        [3, 0, 70_000],
        String(size),
      );
      assert.equal(String(got[0]), 'one');
    }
  });

  it('that nobody can hold, or that are compressed, are refused', () => {
    assert.throws(() => new Frames().add(hex('00 ffffffff 00')), bad);
    assert.throws(() => new Frames().add(hex('01 00000001 00')), bad);
  });
});
