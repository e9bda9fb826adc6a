import assert from 'node:assert/strict';
import { readWiring } from '../../../src/core/net/readWiring';
import { seenContainers } from '../../../src/core/target/proof';
import { container, network } from '../rows/fixtures';
import { FakeHost } from './fakeHost';

const signal = new AbortController().signal;
const web = 'a'.repeat(64);
const db = 'b'.repeat(64);
const stranger = 'c'.repeat(64);
const yard = network({ id: 'd'.repeat(64), name: 'yard' });
const running = { containers: [container({ id: web, name: 'web' })], networks: [yard] };
const link = (name: string, index: number, more: object = {}): object => ({
  ifindex: index,
  ifname: name,
  flags: ['UP'],
  ...more,
});
const bridgeLink = (name: string): object => link(name, 5, { linkinfo: { info_kind: 'bridge' } });

const groups = [
  `/proc/20/cgroup:0::/system.slice/docker-${web}.scope`,
  `/proc/19/cgroup:0::/system.slice/docker-${web}.scope/init`,
  `/proc/22/cgroup:0::/system.slice/docker-${web}.scope`,
  `/proc/30/cgroup:9:name=systemd:/lab/${db}`,
  `/proc/11/cgroup:0::/docker/${web}/docker/${stranger}`,
].join('\n');
const parents = ['20 9', '19 20', '22 9', '30 10', '11 8']
  .map((pair) => `/proc/${pair.replace(' ', '/status:PPid:\t')}`)
  .join('\n');
const seen = { find: groups, 'grep -HE': parents };

describe('the proof that a host is the machine of an engine', () => {
  it('is a process whose control group names a container: its first, with who started it', async () => {
    assert.deepEqual(await seenContainers(new FakeHost(seen), new Set([web, db]), signal), [
      { id: web, pid: 20, parent: 9 },
      { id: db, pid: 30, parent: 10 },
    ]);
  });

  it('is not a container in a container, nor one of another engine', async () => {
    const host = new FakeHost(seen);
    assert.deepEqual(await seenContainers(host, new Set(['e'.repeat(64)]), signal), []);
    assert.deepEqual((await seenContainers(host, new Set([web]), signal)).length, 1);
  });

  it('is missing where nothing of the engine is seen, and then no link is shown', async () => {
    const host = new FakeHost({
      find: '',
      stat: '1 /proc/self/ns/net',
      'ip -j -d addr': JSON.stringify([bridgeLink('docker0')]),
    });
    assert.deepEqual(await readWiring(host, running, signal), { is: 'unproved' });
  });

  it('is a bridge with the random name of a network, for somebody who may look at nothing else', async () => {
    const host = new FakeHost({
      ...seen,
      stat: '1 /proc/self/ns/net',
      'ip -j -d addr': JSON.stringify([bridgeLink(`br-${'d'.repeat(12)}`)]),
    });
    const read = await readWiring(host, running, signal);
    assert.ok(read.is === 'read');
    assert.deepEqual([read.wiring.insides, read.unseen?.why], [[], 'not-allowed']);
  });

  it('is not a docker0, which every machine has', async () => {
    const host = new FakeHost({
      ...seen,
      stat: '1 /proc/self/ns/net',
      'ip -j -d addr': JSON.stringify([bridgeLink('docker0')]),
    });
    assert.deepEqual(await readWiring(host, running, signal), { is: 'unreadable', why: 'not-allowed', words: '' });
  });

  it('leads into the namespace of whoever started the container, and from there into the container’s', async () => {
    const port = link('veth1', 14, {
      link_index: 13,
      link_netnsid: 0,
      master: 'docker0',
      linkinfo: { info_kind: 'veth' },
    });
    const inside = link('eth0', 13, { link_index: 14, link_netnsid: 0, linkinfo: { info_kind: 'veth' } });
    const host = new FakeHost({
      ...seen,
      stat: '1 /proc/self/ns/net\n2 /proc/9/ns/net\n3 /proc/20/ns/net',
      'nsenter -t 9 -n ip': JSON.stringify([bridgeLink('docker0'), port]),
      'nsenter -t 20 -n ip': JSON.stringify([inside]),
    });
    const read = await readWiring(host, running, signal);
    assert.ok(read.is === 'read' && read.unseen === undefined);
    assert.deepEqual(
      read.wiring.insides.map(({ containers, links }) => [containers, links[0]?.name]),
      [[[web], 'eth0']],
    );
    assert.ok(
      !host.ran.some(([program, ...args]) => program === 'ip' && args.includes('addr')),
      'own links are not read',
    );
  });

  it('takes a container of the host’s network for no other end of a cable', async () => {
    const host = new FakeHost({
      ...seen,
      stat: '1 /proc/self/ns/net\n2 /proc/9/ns/net\n2 /proc/20/ns/net',
      'nsenter -t 9 -n ip': JSON.stringify([bridgeLink('docker0')]),
      'nsenter -t 20 -n ip': JSON.stringify([bridgeLink('docker0')]),
    });
    const read = await readWiring(host, running, signal);
    assert.ok(read.is === 'read' && read.unseen === undefined);
    assert.deepEqual(read.wiring.insides, []);
  });
});
