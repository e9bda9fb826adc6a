import assert from 'node:assert/strict';
import { containerFindings, containerReach } from '../../../src/core/docker/reach/containers';
import {
  engineFindings,
  listening,
  listeningFindings,
  membersOf,
  socketFindings,
} from '../../../src/core/docker/reach/machine';
import { reachMarkdown } from '../../../src/core/docker/reach/markdown';

const inspected = (host: object, mounts: readonly string[] = []): unknown => ({
  Name: '/web',
  HostConfig: host,
  Mounts: mounts.map((Source) => ({ Type: 'bind', Source })),
});
const ids = (findings: readonly { readonly id: string }[]): readonly string[] => findings.map(({ id }) => id);
const found = (host: object, mounts: readonly string[] = [], socket?: string): readonly string[] =>
  ids(containerFindings([containerReach(inspected(host, mounts), socket)]));

describe('what Docker can reach', () => {
  for (const path of ['/var/run/docker.sock', '/run/docker.sock', '/run', '/var/run', '/var', '/', '/run/'])
    it(`sees the socket in a mount of ${path}`, () => assert.deepEqual(found({}, [path]), ['socket-mounted']));
  for (const path of ['/run/docker', '/run/docker.sock.d', '/srv', '/running'])
    it(`sees none in a mount of ${path}`, () => assert.deepEqual(found({}, [path]), ['containers-fine']));

  it('sees the socket of the engine that is looked at, wherever it is', () => {
    assert.deepEqual(found({}, ['/srv/box'], '/srv/box/docker.sock'), ['socket-mounted']);
  });

  it('sees privilege, capabilities however they are written, devices, and shared namespaces', () => {
    assert.deepEqual(found({ Privileged: true, CapAdd: ['ALL'] }), ['privileged']);
    assert.deepEqual(found({ CapAdd: ['cap_sys_admin'] }), ['capabilities']);
    assert.deepEqual(found({ CapAdd: ['CHOWN'] }), ['containers-fine']);
    assert.deepEqual(found({ Devices: [{ PathOnHost: '/dev/sda' }] }), ['devices']);
    const [shared] = containerFindings([
      containerReach(inspected({ PidMode: 'host', NetworkMode: 'host', UsernsMode: 'host', IpcMode: 'private' })),
    ]);
    assert.deepEqual(shared?.who, ['web: --pid=host, --network=host, --userns=host']);
  });

  it('knows who is in a group: those listed and those whose first group it is', () => {
    const groups = 'root:x:0:\ndocker:x:998:ann,bob\n';
    const users = 'root:x:0:0:root:/root:/bin/sh\ncyd:x:1001:998::/home/cyd:/bin/sh\nann:x:1000:1000::/:/bin/sh\n';
    assert.deepEqual(membersOf('docker', { groups, users }), ['ann', 'bob', 'cyd']);
    assert.equal(membersOf('none', { groups, users }), undefined);
  });

  it('reads rights of a socket', () => {
    const socket = { path: '/run/docker.sock', owner: 'root', group: 'docker', mode: 0o660 };
    assert.deepEqual(ids(socketFindings(socket, ['ann'])), ['socket-rights', 'group-members']);
    assert.deepEqual(ids(socketFindings(socket, [])), ['socket-rights', 'group-empty']);
    assert.deepEqual(ids(socketFindings({ ...socket, mode: 0o666 }, ['ann'])), ['socket-world', 'group-members']);
    assert.deepEqual(ids(socketFindings({ ...socket, mode: 0o600 }, ['ann'])), ['socket-rights']);
    const [, group] = socketFindings(socket, ['root', 'ann']);
    assert.deepEqual(group?.lines, ['sudo gpasswd -d ann docker']);
  });

  it('reads where an engine listens, from arguments and daemon.json', () => {
    const ask = (argv: readonly string[], config?: unknown): readonly string[] =>
      ids(listeningFindings(listening(['dockerd', ...argv], config)));
    assert.deepEqual(ask(['-H', 'tcp://0.0.0.0:2375']), ['tcp-without-tls']);
    assert.deepEqual(ask(['--host=tcp://0.0.0.0:2376', '--tlsverify']), ['tcp-with-tls']);
    assert.deepEqual(ask(['-H', 'tcp://:2376', '--tls']), ['tcp-without-tls']);
    assert.deepEqual(ask([], { hosts: ['fd://', 'tcp://127.0.0.1:2375'] }), ['tcp-without-tls']);
    assert.deepEqual(ask([], { hosts: ['tcp://0.0.0.0:2376'], tlsverify: true }), ['tcp-with-tls']);
    assert.deepEqual(ask(['-H', 'tcp://:2376', '--tlsverify=false']), ['tcp-without-tls']);
    assert.deepEqual(ask(['-H', 'fd://', '-H=unix:///run/docker.sock']), ['no-tcp']);
  });

  it('does not say that certificates are asked for, nor that they are not, where that was not read', () => {
    const ask = (...argv: readonly string[]): readonly string[] =>
      ids(listeningFindings(listening(['dockerd', '-H', 'tcp://0.0.0.0:2376', ...argv], 'closed')));
    assert.deepEqual(ask(), ['tcp-unsure']);
    assert.deepEqual(ask('--tlsverify'), ['tcp-with-tls']);
    assert.deepEqual(ask('--tlsverify=false'), ['tcp-without-tls']);
    const [found] = listeningFindings([{ address: 'tcp://[::1]:2376', verified: 'unknown' }]);
    assert.equal(found?.weight, 'unknown');
    assert.deepEqual(found.lines, ['curl --insecure https://[::1]:2376/_ping']);
  });

  it('says what is good, heaviest first, and lets no name act as Markdown', () => {
    assert.deepEqual(ids(engineFindings({ rootless: true, userns: false })), ['rootless']);
    assert.deepEqual(ids(engineFindings({ rootless: false, userns: true })), ['rootful', 'userns']);
    const evil = containerReach({ ...(inspected({ Privileged: true }) as object), Name: '/[x](command:evil)' });
    const text = reachMarkdown(
      [...engineFindings({ rootless: true, userns: false }), ...containerFindings([evil])],
      'box',
    );
    assert.ok(text.indexOf('Privileged containers') < text.indexOf('runs without root'));
    assert.ok(text.includes('\\[x\\](command:evil)'));
  });
});
