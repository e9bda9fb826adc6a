import assert from 'node:assert/strict';
import { connectContainer, disconnectContainer } from '../../../src/core/docker/networkPlans';
import { connectProblems, emptyConnectForm, whyNotConnect } from '../../../src/core/net/connecting';
import { planLines } from '../../../src/core/plan/render/lines';
import { container, network } from '../rows/fixtures';
import { bridge, containers, dock, yard } from './recorded';

const problems = (change: Partial<typeof emptyConnectForm>, to = dock): readonly string[] =>
  connectProblems({ ...emptyConnectForm, ...change }, to, containers).map(({ field, text }) => `${field}: ${text}`);

describe('a container before it comes into a network', () => {
  it('needs nothing', () => assert.deepEqual(problems({}), []));

  it('can have any free address of the subnet', () => assert.deepEqual(problems({ ipv4: ' 172.17.0.9 ' }), []));

  it('is told whose address it asks for', () => {
    assert.deepEqual(problems({ ipv4: '172.17.0.2' }), ['ipv4: 172.17.0.2 is in use: container db.']);
    assert.deepEqual(problems({ ipv4: '172.17.0.1' }), ['ipv4: 172.17.0.1 is in use: the gateway.']);
    // yard was made without a gateway: then the engine does not say which one it took.
    assert.deepEqual(problems({ ipv4: '10.71.0.1' }, yard), ['ipv4: 10.71.0.1 is in use: the gateway.']);
    const ranged = network({ subnets: [{ subnet: '10.71.0.0/24', gateway: '', range: '10.71.0.128/25' }] });
    assert.deepEqual(problems({ ipv4: '10.71.0.1' }, ranged), []);
    assert.deepEqual(problems({ ipv4: '10.71.0.128' }, ranged), ['ipv4: 10.71.0.128 is in use: the gateway.']);
  });

  it('is told what is no address of the network', () => {
    assert.deepEqual(problems({ ipv4: '10.0.0.1' }), ['ipv4: 10.0.0.1 is outside of 172.17.0.0/16.']);
    assert.deepEqual(problems({ ipv4: '172.17.0.0' }), [
      'ipv4: 172.17.0.0 stands for the subnet 172.17.0.0/16 itself.',
    ]);
    assert.deepEqual(problems({ ipv4: 'x\u001b' }), ['ipv4: x\\x1b is no IPv4 address.']);
    assert.deepEqual(problems({ ipv6: 'fd00::1' }), ['ipv6: Network dock has no IPv6 subnet.']);
  });

  it('is told what the engine’s own networks do not know', () => {
    const [ip] = problems({ ipv4: '172.31.99.7' }, bridge);
    assert.match(ip ?? '', /Only networks that somebody made take a fixed address/);
    assert.match(problems({ aliases: 'db' }, bridge)[0] ?? '', /know aliases/);
  });

  it('is told why it cannot come in at all', () => {
    const at = (networkName: string) =>
      container({
        endpoints: [{ networkId: networkName, networkName, ip: '', prefix: 0, ip6: '', mac: '', gateway: '' }],
      });
    const host = network({ name: 'host', driver: 'host' });
    const none = network({ name: 'none', driver: 'null' });
    assert.equal(whyNotConnect(at('bridge'), dock), undefined);
    assert.equal(whyNotConnect(container(), none), undefined);
    assert.match(whyNotConnect(at('dock'), dock) ?? '', /is in it already/);
    assert.match(whyNotConnect(at('bridge'), host) ?? '', /from its start, or never/);
    assert.match(whyNotConnect(at('host'), dock) ?? '', /can be in no other network/);
    assert.match(whyNotConnect(at('none'), dock) ?? '', /Disconnect c1 first/);
    assert.match(whyNotConnect(at('bridge'), none) ?? '', /none goes with no other network/);
  });
});

describe('the plans of membership', () => {
  it('have the lines that a person would type', () => {
    const web = { id: 'w', name: 'web1' };
    const options = { ipv4: '172.17.0.9', ipv6: 'fd00::9', aliases: ['a', 'b'] };
    assert.deepEqual(
      [
        connectContainer(web, dock, { aliases: [] }),
        connectContainer(web, dock, options),
        disconnectContainer(web, dock),
      ].flatMap((plan) => planLines(plan)),
      [
        'docker network connect dock web1',
        'docker network connect --ip 172.17.0.9 --ip6 fd00::9 --alias a --alias b dock web1',
        'docker network disconnect dock web1',
      ],
    );
  });
});
