import assert from 'node:assert/strict';
import { createNetwork } from '../../../src/core/docker/networkDraft';
import { formProblems } from '../../../src/core/net/formProblems';
import { draftOf, emptyForm, type NetworkForm } from '../../../src/core/net/networkForm';
import { parseRoutes } from '../../../src/core/net/routes';
import { planLines } from '../../../src/core/plan/render/lines';
import { network } from '../rows/fixtures';

const yard = network({ name: 'yard', subnets: [{ subnet: '10.71.0.0/24', gateway: '10.71.0.1' }] });
const routes = parseRoutes(
  '[{"dst":"default","gateway":"192.0.2.1","dev":"eth0"},{"dst":"192.168.7.0/24","dev":"wg0"},{"dst":"192.168.9.9","dev":"tun0"}]',
);
const form = (change: Partial<NetworkForm> = {}): NetworkForm => ({ ...emptyForm, name: 'dock', ...change });
const said = (change: Partial<NetworkForm>): readonly string[] =>
  formProblems(form(change), { networks: [yard], routes }).map(
    ({ field, weight, text }) => `${field} ${weight}: ${text}`,
  );

describe('a network before it is made', () => {
  it('needs a name and nothing else', () => {
    assert.deepEqual(said({}), []);
    assert.deepEqual(said({ name: ' ' }), ['name error: A network needs a name.']);
  });

  const bad: readonly (readonly [Partial<NetworkForm>, string])[] = [
    [{ name: 'yard' }, 'name error: There is a network yard already (bridge). Take another name.'],
    [{ name: 'host' }, 'name error: host is a word of the engine. Take another name.'],
    [
      { name: 'a\u001b[31m\n\u202e' },
      'name error: a\\x1b[31m\\n\\u202e holds characters that nobody sees. Leave them out.',
    ],
    [{ subnet: '10.71' }, 'subnet error: 10.71 is no subnet. One is written 10.20.0.0/24, or fd00:20::/64.'],
    [{ subnet: '10.5.0.7/24' }, 'subnet error: 10.5.0.7/24 is an address in a subnet. The subnet is 10.5.0.0/24.'],
    [{ subnet: '10.5.0.0/31' }, 'subnet error: 10.5.0.0/31 has no address left for a container. Take /30 or larger.'],
    [{ subnet: 'fd00::/127' }, 'subnet error: fd00::/127 has no address left for a container. Take /126 or larger.'],
    [
      { subnet: '10.71.0.128/25' },
      'subnet error: 10.71.0.128/25 overlaps network yard (10.71.0.0/24). 10.71.1.0/25 is free.',
    ],
    [{ subnet: '10.0.0.0/8' }, 'subnet error: 10.0.0.0/8 overlaps network yard (10.71.0.0/24).'],
    [
      { subnet: '192.168.0.0/16' },
      'subnet warning: 192.168.0.0/16 overlaps 192.168.7.0/24, which this machine reaches through wg0: it would reach it no more.',
    ],
    [
      { subnet: '224.1.0.0/24' },
      'subnet error: 224.1.0.0/24 is in a block which is for multicast. Take one in 10.0.0.0/8 or fd00::/8.',
    ],
    [
      { subnet: '10.1.0.0/24 10.2.0.0/24' },
      'subnet error: A bridge takes one IPv4 subnet. Make a second network for the other.',
    ],
    [{ gateway: '10.5.0.1' }, 'gateway error: 10.5.0.1 belongs to a subnet. Enter the subnet first.'],
    [{ subnet: '10.5.0.0/24', gateway: '10.6.0.1' }, 'gateway error: 10.6.0.1 is outside of 10.5.0.0/24.'],
    [
      { subnet: '10.5.0.0/24', gateway: '10.5.0.255' },
      'gateway error: 10.5.0.255 stands for the subnet 10.5.0.0/24 itself. Take an address between.',
    ],
    [{ subnet: '10.5.0.0/24', gateway: '10.5.0.1 10.5.0.2' }, 'gateway error: 10.5.0.0/24 takes one gateway.'],
    [{ subnet: '10.5.0.0/24', range: '10.6.0.0/25' }, 'range error: 10.6.0.0/25 is outside of 10.5.0.0/24.'],
    [
      { subnet: '10.5.0.0/24', range: '10.5.0.3/25' },
      'range error: 10.5.0.3/25 is an address in a range. The range is 10.5.0.0/25.',
    ],
    [{ ipv6: true }, 'ipv6 warning: Most engines need a subnet for IPv6. Add one such as fd00:20::/64.'],
    [{ options: 'mtu' }, 'options error: mtu is not key=value.'],
    [{ labels: '=x' }, 'labels error: =x is not key=value.'],
  ];
  for (const [change, text] of bad)
    it(`explains ${JSON.stringify(change)}`, () => assert.deepEqual(said(change), [text]));

  it('says errors before warnings', () => {
    assert.deepEqual(
      said({ subnet: '192.168.7.0/24', gateway: '1.2.3.4' }).map((text) => text.split(':')[0]),
      ['gateway error', 'subnet warning'],
    );
  });
});

describe('the plan that makes a network', () => {
  const full = form({
    ...{ name: 'my dock', driver: 'macvlan', subnet: '10.5.0.0/24, fd00:5::/64', gateway: 'fd00:5::1 10.5.0.9' },
    ...{ range: '10.5.0.128/25', internal: true, attachable: true, options: 'parent=eth0', labels: 'a=b=c only' },
  });

  it('has the line that a person would type', () => {
    assert.deepEqual(planLines(createNetwork(draftOf(form()))), ['docker network create dock']);
    assert.deepEqual(planLines(createNetwork(draftOf(full))), [
      "docker network create -d macvlan --subnet 10.5.0.0/24 --gateway 10.5.0.9 --ip-range 10.5.0.128/25 --subnet fd00:5::/64 --gateway fd00:5::1 --internal --ipv6 --attachable -o parent=eth0 --label a=b=c --label only 'my dock'",
    ]);
    assert.deepEqual(planLines(createNetwork(draftOf(form({ name: '-x' })))), ['docker network create -- -x']);
  });

  it('asks the engine for the same', () => {
    const [step] = createNetwork(draftOf(full)).steps;
    const call = step?.kind === 'engine-call' && step.call.op === 'network.create' ? step.call : assert.fail();
    assert.deepEqual(call.body, {
      Driver: 'macvlan',
      Internal: true,
      EnableIPv6: true,
      Attachable: true,
      IPAM: {
        Driver: 'default',
        Options: {},
        Config: [
          { Subnet: '10.5.0.0/24', IPRange: '10.5.0.128/25', Gateway: '10.5.0.9' },
          { Subnet: 'fd00:5::/64', Gateway: 'fd00:5::1' },
        ],
      },
      Options: { parent: 'eth0' },
      Labels: { a: 'b=c', only: '' },
    });
    assert.equal(call.name, 'my dock');
  });
});
