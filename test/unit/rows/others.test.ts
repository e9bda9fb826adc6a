import assert from 'node:assert/strict';
import { imageRows } from '../../../src/core/rows/images';
import { networkRows } from '../../../src/core/rows/networks';
import { volumeRows } from '../../../src/core/rows/volumes';
import { container, image, network, snapshot, volume } from './fixtures';

const layout = { showDangling: true, now: 3_600_000 * 3 };

describe('the Images view', () => {
  it('puts tags under their repository, also behind a registry with a port', () => {
    const [row] = imageRows(
      snapshot({ images: [image({ tags: ['127.0.0.1:5000/a/b:v2', '127.0.0.1:5000/a/b:v1'] })] }),
      layout,
    );
    assert.equal(row?.label, '127.0.0.1:5000/a/b');
    assert.deepEqual(
      row?.children().map((child) => child.label),
      ['v1', 'v2'],
    );
  });

  it('says size, age and who uses it', () => {
    const [row] = imageRows(snapshot({ images: [image()], containers: [container()] }), layout);
    const [tag] = row?.children() ?? [];
    assert.equal(tag?.description, '1.5MB · 3 h · used by c1');
    assert.equal(tag?.context, 'image.tagged.used');
  });

  it('shows dangling images at the end, or not at all', () => {
    const held = snapshot({ images: [image({ id: 'sha256:bb', tags: [] }), image()] });
    assert.deepEqual(
      imageRows(held, layout).map((row) => row.id),
      ['repository:busybox', 'dangling'],
    );
    assert.deepEqual(
      imageRows(held, { ...layout, showDangling: false }).map((row) => row.id),
      ['repository:busybox'],
    );
  });
});

describe('the Networks view', () => {
  const member = container({
    endpoints: [
      { networkId: 'n1', networkName: 'web', ip: '10.0.0.2', prefix: 24, ip6: '', mac: '02:42', gateway: '' },
    ],
  });

  it('shows in each network its containers with address and MAC', () => {
    const [row] = networkRows(
      snapshot({
        networks: [network({ subnets: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }] })],
        containers: [member],
      }),
    );
    assert.equal(row?.description, 'bridge · local · 10.0.0.0/24');
    assert.deepEqual(
      row?.children().map((child) => [child.label, child.description]),
      [
        ['c1', '10.0.0.2 · 02:42'],
        ['br-n1', 'bridge of the kernel'],
      ],
    );
  });

  it('shows a container that was put into it while it did not run, and so knows it by name only', () => {
    const [none] = member.endpoints;
    const endpoints = none ? [{ ...none, networkId: '', networkName: 'web', ip: '' }] : [];
    const [row] = networkRows(
      snapshot({ networks: [network()], containers: [{ ...member, state: 'exited', endpoints }] }),
    );
    assert.deepEqual(row?.children().map(({ label, context }) => [label, context])[0], ['c1', 'member']);
  });

  it('explains bridge, host and none, and offers no removal there', () => {
    const rows = networkRows(
      snapshot({ networks: ['bridge', 'host', 'none'].map((name) => network({ id: name, name, driver: name })) }),
    );
    assert.deepEqual(
      rows.map((row) => row.context),
      ['network.builtin', 'network.builtin', 'network.builtin'],
    );
    assert.equal(new Set(rows.map((row) => row.description)).size, 3);
    for (const row of rows) assert.ok(row.description.split(' · ').length >= 3, row.description);
  });

  it('shows a name made of escapes and bidi characters written out', () => {
    const [row] = networkRows(snapshot({ networks: [network({ name: '\u001b]0;x\u0007\u202egnp' })] }));
    assert.equal(row?.label, '\\x1b]0;x\\x07\\u202egnp');
  });
});

describe('the Volumes view', () => {
  it('says who uses a volume, where, and its size once it is known', () => {
    const user = container({
      mounts: [{ type: 'volume', name: 'data', source: '', destination: '/var/lib', readOnly: true }],
    });
    const [row] = volumeRows(snapshot({ volumes: [volume({ size: 2_000 })], containers: [user] }));
    assert.equal(row?.description, '2kB · c1');
    assert.deepEqual(
      row?.children().map((child) => child.description),
      ['/var/lib · read-only'],
    );
  });

  it('shortens the names of anonymous volumes and says that nobody uses one', () => {
    const [row] = volumeRows(snapshot({ volumes: [volume({ name: 'a'.repeat(64) })] }));
    assert.equal(row?.label, 'a'.repeat(12));
    assert.equal(row?.description, 'anonymous · unused');
  });
});
