import assert from 'node:assert/strict';
import type { BridgeState } from '../../../src/core/net/bridgeState';
import type { Wiring } from '../../../src/core/net/wiring';
import { networkRows } from '../../../src/core/rows/networks';
import type { Row } from '../../../src/core/rows/row';
import { bridge, containers, wiring, yard } from '../net/recorded';
import { network, snapshot } from './fixtures';

const bridgeOf = (state: BridgeState, of = bridge): Row => {
  const [row] = networkRows(snapshot({ networks: [of], containers }), state);
  return row?.children().at(-1) ?? assert.fail('no bridge');
};
const read = (change: Partial<Wiring> = {}): BridgeState => ({ is: 'read', wiring: { ...wiring, ...change } });

describe('the row of a bridge', () => {
  it('has a row for every port, with the container and its address behind it', () => {
    const row = bridgeOf(read(), yard);
    assert.equal(`${row.label}: ${row.description}`, 'br-c75960df661b: ports: 2 · bridge of the kernel');
    assert.equal(row.spoken, 'br-c75960df661b, bridge of the kernel, ports: 2');
    assert.deepEqual(
      row.children().map(({ label, description, icon }) => [label, description, icon.shape]),
      [
        ['veth1c898d2', 'eth0 in web1 · 10.71.0.2', 'plug'],
        ['veth513a6f1', 'eth0 in web2 · 10.71.0.3', 'plug'],
      ],
    );
  });

  it('tells whoever hears it the same, with state and carrier', () => {
    const [port] = bridgeOf(read()).children();
    assert.equal(port?.spoken, 'port vethbe82f94, eth0 in plain, 172.31.99.2, up, carrier, forwarding');
    const tooltip = new Map(port?.tooltip());
    assert.equal(tooltip.get('State'), 'up, carrier, forwarding');
    assert.equal(tooltip.get('MAC inside'), '02:42:ac:1f:63:02');
    assert.match(tooltip.get('Other end') ?? '', /^eth0 \(\d+\)$/);
  });

  it('shows a port without carrier by its shape', () => {
    const links = wiring.links.map((link) => ({ ...link, hasCarrier: false }));
    assert.equal(bridgeOf(read({ links })).children()[0]?.icon.shape, 'debug-disconnect');
  });

  it('keeps its id and those of its ports, whatever is behind them', () => {
    const ids = (state: BridgeState): readonly string[] => [
      bridgeOf(state).id,
      ...bridgeOf(state)
        .children()
        .map(({ id }) => id),
    ];
    assert.deepEqual(ids(read()), ids(read({ insides: [], heard: new Map() })));
    assert.equal(bridgeOf({ is: 'unread' }).id, bridgeOf(read()).id);
  });

  const words: readonly (readonly [BridgeState, string, RegExp])[] = [
    [{ is: 'unread' }, 'Reading the ports…', /^$/],
    [{ is: 'unproved' }, "The links of this engine's machine cannot be read from here", /Nothing proves/],
    [
      { is: 'unreadable', why: 'not-allowed', words: '' },
      "The links of this engine's machine cannot be read from here",
      /Only root/,
    ],
    [
      { is: 'failed', words: 'a\u001b[2J' },
      "The links of this engine's machine cannot be read from here",
      /^a\\x1b\[2J$/,
    ],
    [read({ links: [] }), "There is no bridge docker0 on the engine's machine", /^$/],
    [read({ links: wiring.links.filter(({ name }) => name === 'docker0') }), 'No ports', /A port comes with/],
  ];
  for (const [state, what, why] of words)
    it(`explains itself: ${what} (${String(why)})`, () => {
      const [note, ...more] = bridgeOf(state).children();
      assert.deepEqual([note?.label, note?.context, more], [what, 'bridge.note', []]);
      assert.match(new Map(note?.tooltip()).get('Why') ?? '', why);
    });

  it('says below the ports when it could not look behind every one', () => {
    const state: BridgeState = {
      is: 'read',
      wiring: { ...wiring, insides: [] },
      unseen: { why: 'not-allowed', words: '' },
    };
    assert.deepEqual(
      bridgeOf(state, yard)
        .children()
        .map(({ label, description }) => [label, description]),
      [
        ['veth1c898d2', 'web1, by its MAC · 10.71.0.2'],
        ['veth513a6f1', 'web2, by its MAC · 10.71.0.3'],
        ['Not every container could be looked into', ''],
      ],
    );
  });

  it('writes out what a container named its link', () => {
    const insides = wiring.insides.map((inside) => ({
      ...inside,
      links: inside.links.map((link) => ({ ...link, name: `\u202e${link.name}` })),
    }));
    assert.match(bridgeOf(read({ insides })).children()[0]?.description ?? '', /^\\u202eeth0 in plain/);
  });

  it('is only there for bridges', () => {
    const [row] = networkRows(snapshot({ networks: [network({ driver: 'macvlan' })] }));
    assert.deepEqual([row?.children(), row?.expansion], [[], 'none']);
  });
});
