import assert from 'node:assert/strict';
import { engineFacts, summaryOf } from '../../../src/core/docker/engineFacts/engineFacts';
import type { EngineFact } from '../../../src/core/docker/engineFacts/fact';
import { parseInfo } from '../../../src/core/engine/parse/info';
import { parseVersion } from '../../../src/core/engine/parse/version';

const docker = { Version: '28.2.2', ApiVersion: '1.50', MinAPIVersion: '1.24' };
const podman = {
  ...docker,
  Components: [
    { Name: 'Podman Engine', Version: '5.0.0' },
    { Name: 'Conmon', Version: '2.1' },
  ],
};
/** An engine with nothing to be said about. */
const quiet = { SecurityOptions: ['name=seccomp,profile=builtin'] };

const groupsOf = (info: unknown, version: unknown = docker) => engineFacts(parseInfo(info), parseVersion(version));
const factsOf = (info: unknown, version: unknown = docker): readonly EngineFact[] =>
  groupsOf(info, version).flatMap(({ facts }) => facts);
const factOf = (id: string, info: unknown, version: unknown = docker): EngineFact | undefined =>
  factsOf(info, version).find((fact) => fact.id === id);

describe('an engine, explained', () => {
  it('says of each fact what it is and why it matters', () => {
    const facts = factsOf({ Driver: 'overlay2', CgroupVersion: '2', CgroupDriver: 'systemd', DefaultRuntime: 'runc' });
    for (const { id, title, value, why } of facts)
      assert.ok(
        [title, value, why].every((text) => text !== ''),
        id,
      );
  });

  it('warns of what the engine warns of first, with what to do', () => {
    const [first] = groupsOf({ Warnings: ['WARNING: IPv4 forwarding is disabled'] });
    assert.equal(first?.id, 'warnings');
    const [fact] = first?.facts ?? [];
    assert.deepEqual([fact?.level, fact?.lines], ['warning', ['sysctl -w net.ipv4.ip_forward=1']]);
    assert.equal(fact?.value, 'IPv4 forwarding is disabled');
  });

  it('says what is the same only once', () => {
    const warnings = ['WARNING: No io.max (rbps) support', 'WARNING: No io.max (wbps) support'];
    const [group] = groupsOf({ Warnings: warnings });
    assert.deepEqual(
      group?.facts.map(({ value }) => value),
      ['No io.max (rbps) support · No io.max (wbps) support'],
    );
  });

  it('shows what it does not know in the engine’s own words, and nothing in them acts', () => {
    const [group] = groupsOf({ Warnings: ['A\u202ecow\n\u0007', 'Another'] });
    assert.deepEqual(
      group?.facts.map(({ value, level }) => [value, level]),
      [
        ['A\\u202ecow \\x07', 'warning'],
        ['Another', 'warning'],
      ],
    );
  });

  it('counts what wants to be looked at', () => {
    assert.equal(summaryOf(groupsOf(quiet)), 'Nothing here needs to be changed.');
    const busy = { ...quiet, Driver: 'vfs', LoggingDriver: 'json-file', Warnings: ['x'] };
    assert.equal(
      summaryOf(groupsOf(busy)),
      'Warnings: In the engine’s own words. Advice: Storage driver · Logging driver.',
    );
  });

  it('leaves out what the engine does not say', () => {
    const ids = factsOf({}, {}).map(({ id }) => id);
    for (const id of ['engine', 'storage-driver', 'logging-driver', 'cgroup-version', 'kernel', 'capacity', 'swarm'])
      assert.ok(!ids.includes(id), id);
  });

  const levels: readonly (readonly [string, string, unknown, string])[] = [
    ['overlay2 is fine', 'storage-driver', { Driver: 'overlay2' }, 'fine'],
    ['containerd’s overlayfs is fine', 'storage-driver', { Driver: 'overlayfs' }, 'fine'],
    ['vfs takes much disk', 'storage-driver', { Driver: 'vfs' }, 'advice'],
    ['devicemapper is gone from newer engines', 'storage-driver', { Driver: 'devicemapper' }, 'advice'],
    ['a driver that nobody knows is only told', 'storage-driver', { Driver: 'stargz' }, 'info'],
    ['logs in files want a limit', 'logging-driver', { LoggingDriver: 'json-file' }, 'advice'],
    ['local logs have one', 'logging-driver', { LoggingDriver: 'local' }, 'fine'],
    ['cgroup version 2 is fine', 'cgroup-version', { CgroupVersion: '2' }, 'fine'],
    ['without cgroups no limit holds', 'cgroup-driver', { CgroupDriver: 'none' }, 'warning'],
    ['without seccomp all system calls can be made', 'seccomp', { SecurityOptions: ['name=apparmor'] }, 'warning'],
    ['an unconfined profile is none', 'seccomp', { SecurityOptions: ['name=seccomp,profile=unconfined'] }, 'warning'],
    ['an engine’s own profile is fine', 'seccomp', { SecurityOptions: ['name=seccomp,profile=builtin'] }, 'fine'],
    ['rootless is fine', 'rootless', { SecurityOptions: ['name=rootless'] }, 'fine'],
    ['root is told', 'rootless', {}, 'info'],
    ['live restore is fine', 'live-restore', { LiveRestoreEnabled: true }, 'fine'],
  ];
  for (const [what, id, info, level] of levels) it(what, () => assert.equal(factOf(id, info)?.level, level));

  it('warns of registries that anybody can pretend to be, but not of this machine', () => {
    const own = factOf('insecure-registries', {
      RegistryConfig: { InsecureRegistryCIDRs: ['127.0.0.0/8', '::1/128'] },
    });
    assert.equal(own?.level, 'fine');
    const config = { InsecureRegistryCIDRs: ['127.0.0.0/8'], IndexConfigs: { 'box:5000': { Secure: false } } };
    const other = factOf('insecure-registries', { RegistryConfig: config });
    assert.deepEqual([other?.level, other?.value], ['warning', 'box:5000']);
  });

  it('tells of podman what podman is: no daemon, no containerd, no live restore', () => {
    const ids = factsOf(quiet, podman).map(({ id }) => id);
    assert.ok(ids.includes('conmon'));
    assert.ok(!ids.includes('containerd') && !ids.includes('live-restore'));
    assert.match(factOf('engine', quiet, podman)?.why ?? '', /no daemon/);
  });
});
