import { every, mapped, type Meaning, namespaces, of } from './meaning';

const all = ['pid', 'network', 'ipc', 'uts', 'mount'];

/** The version, names of the host, namespaces and mappings. */
export const namespaceMeanings: readonly Meaning[] = [
  ...every('ociVersion', 'ociVersion', [
    '1.0',
    'v1.0.2',
    '2.0.0',
    '0.2.0',
    '1.3.0',
    '1.0.2-dev',
    '1.0.0+x',
    'one',
    '1',
  ]),
  ...every('hostname', 'hostname', [
    'a'.repeat(64),
    'a'.repeat(65),
    'with space',
    'with_underscore',
    '',
    'a.b.c',
    '容器',
  ]),
  of('hostname without uts', ['hostname', 'x'], ['linux.namespaces', namespaces('pid', 'network', 'ipc', 'mount')]),
  of('domainname without uts', ['domainname', 'x'], ['linux.namespaces', namespaces('pid', 'network', 'ipc', 'mount')]),
  ...all.map((gone) =>
    of(`no ${gone} namespace`, ['linux.namespaces', namespaces(...all.filter((one) => one !== gone))]),
  ),
  of('namespace there twice', ['linux.namespaces.+', { type: 'pid' }]),
  of('unknown namespace', ['linux.namespaces.+', { type: 'net' }]),
  of('namespace without type', ['linux.namespaces.+', { path: '/proc/1/ns/net' }]),
  of('namespace path relative', [
    'linux.namespaces',
    [...namespaces('pid', 'ipc', 'uts', 'mount'), { type: 'network', path: 'net' }],
  ]),
  of('namespace path absent', [
    'linux.namespaces',
    [...namespaces('pid', 'ipc', 'uts', 'mount'), { type: 'network', path: '/nowhere/net' }],
  ]),
  of('namespace path of another type', [
    'linux.namespaces',
    [...namespaces('pid', 'ipc', 'uts', 'mount'), { type: 'network', path: '/proc/self/ns/uts' }],
  ]),
  of('namespace path of a file', [
    'linux.namespaces',
    [...namespaces('pid', 'ipc', 'uts', 'mount'), { type: 'network', path: '/etc/hostname' }],
  ]),
  of('user namespace without mappings', ['linux.namespaces.+', { type: 'user' }]),
  of('user namespace, uid mappings only', ['linux.namespaces.+', { type: 'user' }], ['linux.uidMappings', mapped]),
  of('user namespace, gid mappings only', ['linux.namespaces.+', { type: 'user' }], ['linux.gidMappings', mapped]),
  of('mappings without user namespace', ['linux.uidMappings', mapped], ['linux.gidMappings', mapped]),
  of(
    'mapping of size 0',
    ['linux.namespaces.+', { type: 'user' }],
    ['linux.uidMappings', [{ containerID: 0, hostID: 0, size: 0 }]],
    ['linux.gidMappings', mapped],
  ),
  of(
    'mappings overlap',
    ['linux.namespaces.+', { type: 'user' }],
    ['linux.uidMappings', [...mapped, ...mapped]],
    ['linux.gidMappings', mapped],
  ),
  of(
    'root is not mapped',
    ['linux.namespaces.+', { type: 'user' }],
    ['linux.uidMappings', [{ containerID: 1, hostID: 100000, size: 65535 }]],
    ['linux.gidMappings', mapped],
  ),
  of(
    'uid is not mapped',
    ['linux.namespaces.+', { type: 'user' }],
    ['linux.uidMappings', mapped],
    ['linux.gidMappings', mapped],
    ['process.user.uid', 70000],
  ),
  of(
    'time namespace with offsets',
    ['linux.namespaces.+', { type: 'time' }],
    ['linux.timeOffsets', { boottime: { secs: 1, nanosecs: 0 } }],
  ),
  of('offsets without a time namespace', ['linux.timeOffsets', { boottime: { secs: 1, nanosecs: 0 } }]),
  of('cgroup namespace', ['linux.namespaces.+', { type: 'cgroup' }]),
];
