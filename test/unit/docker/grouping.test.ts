import assert from 'node:assert/strict';
import type { ContainerRecord, EndpointRecord } from '../../../src/core/engine/records';
import { matches } from '../../../src/core/docker/filter';
import { type Arrangement, groupContainers } from '../../../src/core/docker/grouping';
import { labelOf } from '../../../src/core/docker/label';
import { container } from '../store/fakeEngine';

const endpoint = (networkName: string): EndpointRecord => ({
  networkId: networkName,
  networkName,
  ip: '10.0.0.2',
  prefix: 8,
  ip6: '',
  mac: '',
  gateway: '',
});
const compose = (project: string) => ({ 'com.docker.compose.project': project });

const web10 = container('1', {
  name: 'web10',
  image: 'nginx',
  labels: { ...compose('shop'), team: 'red' },
  created: 10,
  endpoints: [endpoint('front'), endpoint('back')],
});
const web2 = container('2', { name: 'web2', image: 'nginx', labels: compose('shop'), created: 20, state: 'exited' });
const db = container('3', {
  name: 'db',
  image: 'postgres:16',
  labels: { team: 'blue' },
  created: 30,
  endpoints: [endpoint('back')],
});
const all = [web10, web2, db];

const arrange = (more: Partial<Arrangement>, containers: readonly ContainerRecord[] = all): readonly string[] =>
  groupContainers(containers, { groupBy: 'none', groupByLabel: '', sortBy: 'name', filter: '', ...more }).map(
    (group) => `${group.key ?? '-'}: ${group.containers.map((one) => one.name).join(' ')}`,
  );

describe('arranging containers', () => {
  it('without groups sorts by name as people read numbers', () => assert.deepEqual(arrange({}), ['-: db web2 web10']));
  it('sorts the newest first', () => assert.deepEqual(arrange({ sortBy: 'created' }), ['-: db web2 web10']));
  it('sorts by state, lively first', () => assert.deepEqual(arrange({ sortBy: 'state' }), ['-: db web10 web2']));
  it('by compose project, those without one last', () =>
    assert.deepEqual(arrange({ groupBy: 'compose' }), ['compose:shop: web2 web10', 'compose:: db']));
  it('by state', () =>
    assert.deepEqual(arrange({ groupBy: 'state' }), ['state:running: db web10', 'state:exited: web2']));
  it('by image', () =>
    assert.deepEqual(arrange({ groupBy: 'image' }), ['image:nginx: web2 web10', 'image:postgres:16: db']));
  it('by network, in each one that a container is in', () =>
    assert.deepEqual(arrange({ groupBy: 'network' }), [
      'network:back: db web10',
      'network:front: web10',
      'network:: web2',
    ]));
  it('by a label', () =>
    assert.deepEqual(arrange({ groupBy: 'label', groupByLabel: 'team' }), [
      'label:team=blue: db',
      'label:team=red: web10',
      'label:team=: web2',
    ]));
  it('makes no groups where there is nothing to group by', () =>
    assert.deepEqual(arrange({ groupBy: 'compose' }, [db]), ['-: db']));
  it('leaves out what the filter leaves out', () => assert.deepEqual(arrange({ filter: 'NGINX exited' }), ['-: web2']));
  it('takes labels named like parts of an object for what they are', () =>
    assert.deepEqual(arrange({ groupBy: 'label', groupByLabel: 'constructor' }, [db]), ['-: db']));
});

describe('filtering', () => {
  it('wants every word, in any field', () => {
    assert.equal(matches(web10, 'web team=red'), true);
    assert.equal(matches(web10, 'web blue'), false);
    assert.equal(matches(web10, '  '), true);
  });
  it('does not treat the words as a pattern', () => assert.equal(matches(db, '.*'), false));
});

describe('the label of a row', () => {
  const one = container('f'.repeat(64), {
    name: 'web',
    endpoints: [endpoint('x')],
    ports: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }],
    labels: { 'a.b': 'v' },
  });
  const cases: readonly (readonly [string, string])[] = [
    ['{name}', 'web'],
    ['{name} ({shortId})', 'web (ffffffffffff)'],
    ['{image} {state} {status} {ip} {ports}', 'busybox running Up 2 hours 10.0.0.2 8080->80/tcp'],
    ['{label:a.b}!{label:none}', 'v!'],
    ['{nmae}', '{nmae}'],
    ['', 'web'],
    ['{health}', 'web'],
  ];
  for (const [template, label] of cases)
    it(`"${template}" is "${label}"`, () => assert.equal(labelOf(one, template), label));
});
