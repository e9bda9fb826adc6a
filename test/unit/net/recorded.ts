import { parseHeard, parseNamespaceIds } from '../../../src/core/net/hints';
import { type Link, parseLinks } from '../../../src/core/net/links';
import type { Inside, Wiring } from '../../../src/core/net/wiring';
import { container, network } from '../rows/fixtures';
import db from './recorded/db.json';
import engine from './recorded/engine.json';
import fdb from './recorded/fdb.json';
import lsns from './recorded/lsns.json';
import plain from './recorded/plain.json';
import web1 from './recorded/web1.json';
import web2 from './recorded/web2.json';

// What iproute2 6.1 and util-linux 2.38 printed on kernel 6.18 for dockerd 20.10 with web1 and web2 in the network yard, web1
// and db in dock, and plain in bridge.

const links = (recorded: unknown): readonly Link[] => parseLinks(JSON.stringify(recorded));
const endpoint = (networkId: string, ip: string, mac: string) => ({
  ...{ networkId, networkName: '', ip, mac },
  ...{ prefix: 24, ip6: '', gateway: '' },
});

export const yard = network({
  id: 'c75960df661bde6791c49ddb7fac45e3c3c03264d0fae044f3a71a7621aecd6f',
  name: 'yard',
  subnets: [{ subnet: '10.71.0.0/24', gateway: '' }],
});
export const dock = network({
  id: '615d147841ec4a6bd4816ec6221e3ce092a19906b12586381d029d5c42b88595',
  name: 'dock',
  subnets: [{ subnet: '172.17.0.0/16', gateway: '172.17.0.1' }],
});
export const bridge = network({
  id: '8ef75978c9033ec3069b47de14107d2835fbd4b3d1b157793079962f4c96d8d9',
  name: 'bridge',
  subnets: [{ subnet: '172.31.99.0/24', gateway: '172.31.99.1' }],
  options: { 'com.docker.network.bridge.name': 'docker0' },
});
export const containers = [
  container({
    name: 'web1',
    endpoints: [
      endpoint(yard.id, '10.71.0.2', '02:42:0a:47:00:02'),
      endpoint(dock.id, '172.17.0.3', '02:42:ac:11:00:03'),
    ],
  }),
  container({ name: 'web2', endpoints: [endpoint(yard.id, '10.71.0.3', '02:42:0a:47:00:03')] }),
  container({ name: 'db', endpoints: [endpoint(dock.id, '172.17.0.2', '02:42:ac:11:00:02')] }),
  container({ name: 'plain', endpoints: [endpoint(bridge.id, '172.31.99.2', '02:42:ac:1f:63:02')] }),
];

const insides: readonly Inside[] = [
  { namespace: '4026532408', containers: ['web1'], links: links(web1) },
  { namespace: '4026532483', containers: ['web2'], links: links(web2) },
  { namespace: '4026532191', containers: ['db'], links: links(db) },
  { namespace: '4026532635', containers: ['plain'], links: links(plain) },
];

export const wiring: Wiring = {
  links: links(engine),
  insides,
  ids: parseNamespaceIds(JSON.stringify(lsns)),
  heard: parseHeard(JSON.stringify(fdb), { containers, networks: [yard, dock, bridge] }),
};

/** What `brctl show` (bridge-utils 1.7) printed at the same moment. */
export const brctl = [
  'bridge name\tbridge id\t\tSTP enabled\tinterfaces',
  'docker0\t\t8000.02425b73eec0\tno\t\tvethbe82f94',
  'br-c75960df661b\t\t8000.02423a0d0333\tno\t\tveth1c898d2',
  '\t\t\t\t\t\t\tveth513a6f1',
  'br-615d147841ec\t\t8000.0242bee93f65\tno\t\tveth30ff6a2',
  '\t\t\t\t\t\t\tvethac6944f',
  '',
].join('\n');
