import assert from 'node:assert/strict';
import { healthOf, parseContainers } from '../../../src/core/engine/parse/containers';

const id = 'a'.repeat(64);

/** The one record of a list with this row in it. */
function only(row: Readonly<Record<string, unknown>>) {
  const [record] = parseContainers([{ Id: id, ...row }]);
  assert(record);
  return record;
}

describe('a list of containers', () => {
  it('gives every fact of a running container', () => {
    const record = only({
      Names: ['/web1'],
      Image: 'busybox',
      ImageID: `sha256:${'b'.repeat(64)}`,
      Command: 'sh',
      Created: 1700000000,
      State: 'running',
      Status: 'Up 2 hours (healthy)',
      Ports: [
        { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
        { PrivatePort: 53, Type: 'udp' },
      ],
      Labels: { a: 'b' },
      Mounts: [
        { Type: 'volume', Name: 'data', Source: '/v', Destination: '/data', RW: true },
        { Type: 'bind', Source: '/s', Destination: '/d', RW: false },
      ],
      NetworkSettings: {
        Networks: {
          bridge: {
            NetworkID: 'n',
            IPAddress: '172.17.0.2',
            IPPrefixLen: 16,
            GlobalIPv6Address: '',
            MacAddress: '02:42:ac:11:00:02',
            Gateway: '172.17.0.1',
          },
        },
      },
    });
    assert.deepEqual(record, {
      id,
      name: 'web1',
      image: 'busybox',
      imageId: `sha256:${'b'.repeat(64)}`,
      command: 'sh',
      created: 1700000000,
      state: 'running',
      status: 'Up 2 hours (healthy)',
      health: 'healthy',
      ports: [
        { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' },
        { containerPort: 53, protocol: 'udp' },
      ],
      mounts: [
        { type: 'volume', name: 'data', source: '/v', destination: '/data', readOnly: false },
        { type: 'bind', source: '/s', destination: '/d', readOnly: true },
      ],
      endpoints: [
        {
          networkId: 'n',
          networkName: 'bridge',
          ip: '172.17.0.2',
          prefix: 16,
          ip6: '',
          mac: '02:42:ac:11:00:02',
          gateway: '172.17.0.1',
        },
      ],
      labels: { a: 'b' },
    });
  });

  it('survives rows in which everything is missing or of another type', () => {
    const odd = [
      null,
      7,
      'x',
      [],
      {},
      { Id: 5 },
      { Id: id, Names: 3, Ports: {}, Mounts: ['/a'], Labels: null, Status: 1 },
    ];
    const records = parseContainers(odd);
    assert.equal(records.length, 1);
    assert.equal(records[0]?.name, id.slice(0, 12));
    assert.deepEqual(records[0].mounts, []);
  });

  for (const body of [null, undefined, 'text', { message: 'x' }]) {
    it(`is empty when the engine answers ${JSON.stringify(body)}`, () => assert.deepEqual(parseContainers(body), []));
  }

  it('shows a linked container under its own name', () => {
    assert.equal(only({ Names: ['/other/alias', '/db'] }).name, 'db');
  });

  it('keeps a label called __proto__ as a label', () => {
    const row: unknown = JSON.parse(`[{"Id":"${id}","Labels":{"__proto__":"x"}}]`);
    assert.deepEqual(Object.entries(parseContainers(row)[0]?.labels ?? {}), [['__proto__', 'x']]);
  });

  for (const [state, status, expected] of [
    ['running', '', 'running'],
    ['stopped', '', 'exited'],
    ['configured', '', 'created'],
    ['hibernating', '', 'unknown'],
    ['constructor', '', 'unknown'],
    [undefined, 'Up 3 minutes (Paused)', 'paused'],
    [undefined, 'Up 3 minutes', 'running'],
    [undefined, 'Exited (0) 2 days ago', 'exited'],
    [undefined, 'Restarting (1) 2 seconds ago', 'restarting'],
    [undefined, 'something', 'unknown'],
  ] as const) {
    it(`reads state ${state ?? 'nothing'} with “${status}” as ${expected}`, () => {
      assert.equal(only({ State: state, Status: status }).state, expected);
    });
  }

  for (const [status, health] of [
    ['Up 1 second (health: starting)', 'starting'],
    ['Up 1 second (healthy)', 'healthy'],
    ['Up 1 second (unhealthy)', 'unhealthy'],
    ['Up 1 second', 'none'],
  ] as const) {
    it(`reads the health in “${status}”`, () => assert.equal(healthOf(status), health));
  }
});
