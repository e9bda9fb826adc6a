import type { Json } from '../../json';
import { type Meaning, of } from './meaning';

/** Resource Director, memory policy, network devices, personality, hooks, annotations, other platforms. */
export const restMeanings: readonly Meaning[] = [
  ...[
    { closID: 'x' },
    { closID: '.' },
    { closID: '..' },
    { closID: 'a/b' },
    { l3CacheSchema: 'L3:0=f' },
    { memBwSchema: 'MB:0=70' },
    { memBwSchema: 'x' },
  ].map((rdt) => of(`intelRdt ${JSON.stringify(rdt)}`, ['linux.intelRdt', rdt])),
  ...[
    { mode: 'MPOL_DEFAULT' },
    { mode: 'MPOL_BIND' },
    { mode: 'MPOL_BIND', nodes: '0' },
    { mode: 'NOPE' },
    {},
    { nodes: '0' },
  ].map((policy) => of(`memoryPolicy ${JSON.stringify(policy)}`, ['linux.memoryPolicy', policy])),
  ...[{ nope0: {} }, { lo: { name: 'lo' } }, { nope0: { name: 'a/b' } }, { nope0: { name: 'a'.repeat(16) } }].map(
    (devices) => of(`netDevices ${JSON.stringify(devices)}`, ['linux.netDevices', devices]),
  ),
  ...[
    { domain: 'LINUX' },
    { domain: 'LINUX32' },
    { domain: 'NOPE' },
    {},
    { domain: 'LINUX', flags: ['x'] },
    { domain: 'LINUX', flags: [] },
  ].map((personality) => of(`personality ${JSON.stringify(personality)}`, ['linux.personality', personality])),
  ...['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'].flatMap((phase) =>
    [
      [{ path: '/bin/true' }],
      [{ path: 'bin/true' }],
      [{ path: '/nowhere' }],
      [{ path: '/bin/true', timeout: 0 }],
      [{ path: '/bin/true', timeout: -1 }],
      [{ path: '/bin/false' }],
      [{ path: '/bin/true', env: ['X'] }],
      [{ path: '/bin/true', args: ['true'], timeout: 5 }],
      [{}],
      [{ path: '' }],
      [{ path: '/etc/hostname' }],
    ].map((hooks) => of(`hooks.${phase} ${JSON.stringify(hooks)}`, [`hooks.${phase}`, hooks])),
  ),
  ...[
    { '': 'x' },
    { 'org.opencontainers.x': 'y' },
    { 'org.opencontainers.image.os': 'linux' },
    { x: 'y' },
    { x: 1 },
    { 'org.systemd.property.TimeoutStopUSec': 'uint64 1' },
    { 'org.systemd.property.x-y': '1' },
    { 'run.oci.nope': '1' },
    { 'org.systemd.property.': 'x' },
  ].map((annotations) => of(`annotations ${JSON.stringify(annotations)}`, ['annotations', annotations as Json])),
  ...['windows', 'solaris', 'vm', 'zos', 'freebsd'].map((platform) => of(`a block of ${platform}`, [platform, {}])),
];
