import assert from 'node:assert/strict';
import { type ContainersLayout, containerRows } from '../../../src/core/rows/containers';
import type { ContainerRecord, ContainerState } from '../../../src/core/engine/records';
import type { Row } from '../../../src/core/rows/row';
import { container, snapshot } from './fixtures';

const plain: ContainersLayout = { groupBy: 'none', groupByLabel: '', sortBy: 'name', filter: '', label: '{name}' };

const rows = (containers: readonly ContainerRecord[], layout: Partial<ContainersLayout> = {}): readonly Row[] =>
  containerRows(snapshot({ containers }), { ...plain, ...layout });

const only = (record: ContainerRecord): Row => {
  const [row] = rows([record]);
  assert.ok(row);
  return row;
};

describe('a container row', () => {
  it('says its state in words and to a screen reader, and has a shape for each state', () => {
    const states: readonly ContainerState[] = [
      'created',
      'running',
      'paused',
      'restarting',
      'removing',
      'exited',
      'dead',
      'unknown',
    ];
    const shapes = states.map((state) => only(container({ state })).icon.shape);
    assert.equal(new Set(shapes).size, states.length);
    assert.match(only(container({ state: 'paused' })).spoken, /^c1, container, paused, busybox$/);
  });

  it('keeps its id whatever becomes of its state, name and health', () => {
    const ids = [
      container(),
      container({ state: 'exited' }),
      container({ id: 'c1', name: 'other', health: 'unhealthy' }),
    ].map((one) => only(one).id);
    assert.equal(new Set(ids).size, 1);
  });

  it('shows its health, and a warning in place of the running icon when it is bad', () => {
    const row = only(container({ health: 'unhealthy' }));
    assert.match(row.description, /running · unhealthy/);
    assert.equal(row.icon.shape, 'warning');
  });

  it('says with which code it exited', () => {
    assert.match(
      only(container({ state: 'exited', status: 'Exited (137) 2 hours ago' })).description,
      /^exited with 137/,
    );
  });

  it('shows control and bidi characters of labels and images written out, in every text', () => {
    const row = only(container({ image: 'a\u202eb', labels: { x: '\u001b[2J' } }));
    assert.match(row.description, /a\\u202eb/);
    for (const text of [row.label, row.description, row.spoken]) assert.doesNotMatch(text, /[\u0000-\u001f\u202e]/);
  });

  it('expands, while it runs, to its endpoints, ports and mounts', () => {
    const record = container({
      endpoints: [
        {
          networkId: 'n',
          networkName: 'web',
          ip: '10.0.0.2',
          prefix: 24,
          ip6: '',
          mac: '02:42:0a:00:00:02',
          gateway: '10.0.0.1',
        },
      ],
      ports: ['0.0.0.0', '::'].map((hostIp) => ({ containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp })),
      mounts: [{ type: 'volume', name: 'data', source: '/x', destination: '/data', readOnly: true }],
    });
    const children = only(record).children();
    assert.deepEqual(
      children.map((child) => [child.label, child.description]),
      [
        ['web', '10.0.0.2/24 · 02:42:0a:00:00:02'],
        ['80/tcp', '→ *:8080'],
        ['/data', '← data · read-only'],
      ],
    );
    assert.equal(only({ ...record, state: 'exited' }).expansion, 'none');
  });
});

describe('the arrangement of containers', () => {
  const project = (name: string) => ({ 'com.docker.compose.project': name });

  it('groups by compose project and counts what runs', () => {
    const [group] = rows(
      [
        container({ name: 'a', labels: project('shop') }),
        container({ name: 'b', state: 'exited', labels: project('shop') }),
      ],
      { groupBy: 'compose' },
    );
    assert.equal(group?.label, 'shop');
    assert.equal(group?.description, '1 of 2 running');
    assert.equal(group?.context, 'compose-project');
    assert.deepEqual(
      group?.children().map((row) => row.label),
      ['a', 'b'],
    );
  });

  it('shows no groups where nobody is in one', () => {
    assert.deepEqual(
      rows([container()], { groupBy: 'compose' }).map((row) => row.label),
      ['c1'],
    );
  });

  it('gives a container in two networks two rows with ids of their own', () => {
    const endpoint = { ip: '', prefix: 0, ip6: '', mac: '', gateway: '' };
    const both = container({
      endpoints: [
        { ...endpoint, networkId: '1', networkName: 'one' },
        { ...endpoint, networkId: '2', networkName: 'two' },
      ],
    });
    const ids = rows([both], { groupBy: 'network' }).flatMap((group) => group.children().map((row) => row.id));
    assert.equal(new Set(ids).size, 2);
  });

  it('does not make a menu of compose for a group that is none', () => {
    const contexts = rows([container({ name: 'a', labels: project('p') }), container({ name: 'b' })], {
      groupBy: 'compose',
    }).map((row) => row.context);
    assert.deepEqual(contexts, ['compose-project', 'group']);
  });

  it('follows the label template', () => {
    assert.deepEqual(
      rows([container({ labels: { tier: 'db' } })], { label: '{label:tier} / {name}' }).map((row) => row.label),
      ['db / c1'],
    );
  });
});
