import assert from 'node:assert/strict';
import { readReach } from '../../../src/core/docker/reach/read';
import { createEngine } from '../../../src/core/engine/createEngine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { sharedLab } from '../../harness/testLab';

const host = createLocalHost();
const { signal } = new AbortController();

describe('what a real Docker can reach', function () {
  this.timeout(60_000);

  it('are its socket, a privileged container, one with the socket, one in the machine’s namespaces', async () => {
    const lab = await sharedLab();
    const engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    const create = (...options: readonly string[]): Promise<string> =>
      lab.dockerOk(['create', '--label', lab.label, ...options, 'busybox']);
    const ids = await Promise.all([
      create('--privileged'),
      create('-v', '/run/docker.sock:/s'),
      create('--pid', 'host', '--network', 'host', '--cap-add', 'SYS_ADMIN'),
      create(),
    ]);
    try {
      const asked = { host, engine, endpoint: { kind: 'unix', path: lab.socket }, ids } as const;
      const findings = await readReach(asked, signal);
      const who = Object.fromEntries(findings.map((one) => [one.id, one.who.length]));
      assert.deepEqual(
        [who['privileged'], who['socket-mounted'], who['namespaces'], who['capabilities']],
        [1, 1, 1, 1],
      );
      assert.ok('rootful' in who);
      assert.ok('socket-rights' in who || 'socket-world' in who);
    } finally {
      await lab.dockerOk(['rm', '-f', ...ids]);
      engine.dispose();
    }
  });
});
