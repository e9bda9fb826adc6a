import assert from 'node:assert/strict';
import { parseNamespaceIds } from '../../../src/core/net/hints';
import { type Link, parseLinks } from '../../../src/core/net/links';
import { portsTable } from '../../../src/core/net/portsTable';
import { bridgePorts, type Wiring } from '../../../src/core/net/wiring';
import { brctl, bridge, containers, dock, wiring, yard } from './recorded';

const behind = (name: string, of: Wiring): readonly string[] =>
  bridgePorts(name, of).map(({ port, end }) => {
    if (end.is === 'container') return `${port.name} = ${end.link.name} of ${end.containers.join(' ')}`;
    return `${port.name}: ${end.is}${end.is === 'one-of' ? ` ${end.containers.join(' ')}` : ''}`;
  });

describe('which container is behind which port of a bridge', () => {
  it('is what the kernel said of four containers on three bridges', () => {
    assert.deepEqual(behind('br-c75960df661b', wiring), ['veth1c898d2 = eth0 of web1', 'veth513a6f1 = eth0 of web2']);
    assert.deepEqual(behind('br-615d147841ec', wiring), ['veth30ff6a2 = eth0 of db', 'vethac6944f = eth1 of web1']);
    assert.deepEqual(behind('docker0', wiring), ['vethbe82f94 = eth0 of plain']);
  });

  it('is told the same without the ids of namespaces', () => {
    const { ids, ...rest } = wiring;
    assert.ok(ids);
    assert.deepEqual(behind('docker0', { ...rest, ids: undefined }), behind('docker0', wiring));
  });

  it('is not guessed when two namespaces count alike: the id decides, and without it both are named', () => {
    const twin = { namespace: '7', containers: ['twin'], links: wiring.insides.at(-1)?.links ?? [] };
    const both = { ...wiring, insides: [twin, ...wiring.insides] };
    assert.deepEqual(behind('docker0', both), ['vethbe82f94 = eth0 of plain']);
    assert.deepEqual(behind('docker0', { ...both, ids: undefined }), ['vethbe82f94: one-of twin plain']);
  });

  it('is not said of a namespace that another id names', () => {
    const ids = new Map([['4026532635', 0]]);
    assert.deepEqual(behind('docker0', { ...wiring, ids, heard: new Map() }), ['vethbe82f94: elsewhere']);
  });

  it('is not said of a link with the right index that names another end', () => {
    const plain = wiring.insides.at(-1)?.links ?? [];
    const links = plain.map((link) => ({ ...link, peer: { index: 4711, namespace: 0 } }));
    const elsewhere = {
      ...wiring,
      insides: [{ namespace: '4026532635', containers: ['plain'], links }],
      heard: new Map(),
    };
    assert.deepEqual(behind('docker0', elsewhere), ['vethbe82f94: elsewhere']);
  });

  it('is known by the MAC that a bridge heard, where no namespace may be looked into', () => {
    assert.deepEqual(behind('br-c75960df661b', { ...wiring, insides: [] }), [
      'veth1c898d2: heard',
      'veth513a6f1: heard',
    ]);
    const quiet = { ...wiring, insides: [], heard: new Map() };
    assert.deepEqual(behind('docker0', quiet), ['vethbe82f94: elsewhere']);
  });

  it('tells a tap, a card and a veth of the machine apart from a container', () => {
    const port = (more: Partial<Link>): Link => ({
      ...{ index: 90, name: 'x', kind: '', isUp: true, hasCarrier: true, mac: '', mtu: 1500, alias: '', addresses: [] },
      master: 'br0',
      ...more,
    });
    const links = [
      port({ name: 'eth9' }),
      port({ name: 'tap0', kind: 'tun' }),
      port({ name: 'v1', kind: 'veth', peer: { name: 'v0' } }),
      port({ name: 'v2', kind: 'veth' }),
    ];
    assert.deepEqual(
      bridgePorts('br0', { ...wiring, links }).map(({ end }) => end),
      [{ is: 'device', kind: '' }, { is: 'device', kind: 'tun' }, { is: 'machine', name: 'v0' }, { is: 'elsewhere' }],
    );
  });
});

describe('what is read of links', () => {
  it('has state, carrier, MAC, master, addresses and the bridge as brctl names it', () => {
    const port = wiring.links.find(({ name }) => name === 'vethbe82f94');
    assert.equal(port?.kind, 'veth');
    assert.equal(port?.master, 'docker0');
    assert.equal(port?.portState, 'forwarding');
    assert.ok(port?.isUp && port.hasCarrier);
    const docker0 = wiring.links.find(({ name }) => name === 'docker0');
    assert.deepEqual(docker0?.bridge, { id: '8000.02425b73eec0', stp: false });
    assert.deepEqual(docker0?.addresses[0], { family: 'inet', address: '172.31.99.1', prefix: 24 });
  });

  it('survives rows that make no sense, and says no to what is no JSON', () => {
    const odd =
      '[{}, null, 7, {"ifindex":"1","ifname":"a"}, {"ifindex":3}, {"ifindex":4,"ifname":"b","flags":"UP","addr_info":7}]';
    assert.deepEqual(
      parseLinks(odd).map(({ name, isUp }) => [name, isUp]),
      [['b', false]],
    );
    assert.deepEqual(parseLinks(''), []);
    assert.throws(() => parseLinks('1: lo: <LOOPBACK,UP>'), SyntaxError);
  });

  it('takes the ids of namespaces from old and new lsns, and none from others', () => {
    assert.deepEqual(parseNamespaceIds('{"namespaces":[{"ns":"5","netnsid":"3"}]}'), new Map([['5', 3]]));
    assert.equal(parseNamespaceIds('{"namespaces":[{"ns":5,"netnsid":"unassigned"}]}'), undefined);
    assert.equal(parseNamespaceIds('lsns: unknown column'), undefined);
  });
});

describe('the table of ports', () => {
  it('is what brctl show printed at the same moment, with who is behind each port', () => {
    const names = new Map(containers.map((one) => [one.id, one]));
    assert.equal(
      portsTable([bridge, yard, dock], wiring, names),
      [
        'bridge name      bridge id          STP enabled  interfaces   behind it                    network',
        'docker0          8000.02425b73eec0  no           vethbe82f94  eth0 in plain · 172.31.99.2  bridge',
        'br-c75960df661b  8000.02423a0d0333  no           veth1c898d2  eth0 in web1 · 10.71.0.2     yard',
        '                                                 veth513a6f1  eth0 in web2 · 10.71.0.3',
        'br-615d147841ec  8000.0242bee93f65  no           veth30ff6a2  eth0 in db · 172.17.0.2      dock',
        '                                                 vethac6944f  eth1 in web1 · 172.17.0.3',
        '',
      ].join('\n'),
    );
  });

  it('has the bridges, ids and ports that brctl show printed at the same moment', () => {
    // A line that begins with a blank holds one more port of the bridge above it.
    const cells = (text: string): readonly string[] =>
      text
        .trimEnd()
        .split('\n')
        .slice(1)
        .flatMap((line) => (/^\s/.test(line) ? line.trim().split(/\s+/).slice(0, 1) : line.split(/\s+/).slice(0, 4)));
    const table = portsTable([bridge, yard, dock], wiring, new Map());
    assert.deepEqual(cells(table), cells(brctl));
  });
});
