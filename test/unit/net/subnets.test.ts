import assert from 'node:assert/strict';
import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import {
  addressOf,
  type Family,
  freeSubnet,
  hasHostBits,
  holdsAddress,
  holdsSubnet,
  hostAddresses,
  isHostAddress,
  overlap,
  parseAddress,
  parseSubnet,
  type Subnet,
  subnetText,
} from '../../../src/core/net/subnets';

const family = fc.constantFrom<Family>('IPv4', 'IPv6');
const widths = { IPv4: 32, IPv6: 128 };
const address = (of: Family) => fc.bigInt(0n, (1n << BigInt(widths[of])) - 1n).map((value) => addressOf(of, value));
const subnet = (of: Family, least = 0): fc.Arbitrary<Subnet> =>
  fc
    .tuple(address(of), fc.integer({ min: least, max: widths[of] }))
    .map(([{ text }, prefix]) => parseSubnet(`${text}/${prefix}`) ?? assert.fail(`${text}/${prefix}`));
const anySubnet = family.chain((of) => subnet(of));
const two = family.chain((of) => fc.tuple(subnet(of), subnet(of)));

/** The same question, answered by Node's own arithmetic. */
function nodeSays(block: Subnet, text: string): boolean {
  const list = new BlockList();
  const name = block.family === 'IPv4' ? 'ipv4' : 'ipv6';
  list.addSubnet(block.address.text, block.prefix, name);
  return list.check(text, name);
}

describe('IP arithmetic', () => {
  it('agrees with Node about what is an address', () => {
    const texts = fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f.:]{1,15}$/));
    fc.assert(fc.property(texts, (text) => assert.equal(parseAddress(text) !== undefined, isIP(text) !== 0, text)));
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(family.chain(address), (one) => assert.equal(parseAddress(one.text)?.value, one.value, one.text)),
    );
    fc.assert(
      fc.property(anySubnet, (one) => {
        const again = parseSubnet(subnetText(one));
        assert.deepEqual([again?.first, again?.last], [one.first, one.last]);
        assert.ok(again && !hasHostBits(again));
      }),
    );
  });

  it('agrees with Node about which addresses a subnet holds', () => {
    const pair = family.chain((of) => fc.tuple(subnet(of), address(of)));
    fc.assert(fc.property(pair, ([block, one]) => assert.equal(holdsAddress(block, one), nodeSays(block, one.text))));
    fc.assert(
      fc.property(anySubnet, (block) => {
        const edges = [block.first, block.last].map((value) => addressOf(block.family, value));
        assert.ok(edges.every((edge) => holdsAddress(block, edge) && nodeSays(block, edge.text)));
      }),
    );
  });

  it('says of two blocks that they overlap exactly when one holds the other', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        assert.equal(overlap(one, other), holdsSubnet(one, other) || holdsSubnet(other, one));
        assert.equal(overlap(one, other), overlap(other, one));
      }),
    );
  });

  it('finds a free subnet of the same size that overlaps nothing, in the private blocks', () => {
    const taken = family.chain((of) => fc.tuple(subnet(of, 9), fc.array(subnet(of, 4), { maxLength: 8 })));
    fc.assert(
      fc.property(taken, ([like, others]) => {
        const found = freeSubnet(like, others);
        if (!found) return;
        assert.equal(found.prefix, like.prefix);
        assert.ok(!others.some((other) => overlap(other, found)), subnetText(found));
        assert.match(subnetText(found), /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|fd)/);
      }),
    );
  });

  it('knows how small a subnet can be', () => {
    const hosts = (text: string): bigint => hostAddresses(parseSubnet(text) ?? assert.fail(text));
    assert.deepEqual(['10.0.0.0/24', '10.0.0.0/30', '10.0.0.0/31', '10.0.0.0/32'].map(hosts), [254n, 2n, 0n, 0n]);
    assert.deepEqual(['fd00::/126', 'fd00::/127', 'fd00::/128'].map(hosts), [3n, 1n, 0n]);
    const block = parseSubnet('10.0.0.0/24') ?? assert.fail();
    const can = (text: string): boolean => isHostAddress(block, parseAddress(text) ?? assert.fail());
    assert.deepEqual(['10.0.0.0', '10.0.0.1', '10.0.0.254', '10.0.0.255'].map(can), [false, true, true, false]);
  });

  for (const text of [
    '10.0.0.0',
    '10.0.0/24',
    '10.0.0.0/33',
    '10.0.0.0/024',
    '010.0.0.0/8',
    'fd00::/129',
    'fe80::1%eth0/64',
    '10.0.0.0/-1',
    '\u0661.2.3.4/8',
  ])
    it(`does not take ${text} for a subnet`, () => assert.equal(parseSubnet(text), undefined));
});
