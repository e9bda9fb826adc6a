import assert from 'node:assert/strict';
import { parseDiskUsage } from '../../../src/core/engine/parse/diskUsage';
import { parseWarning } from '../../../src/core/engine/parse/engineWarning';
import { parseInfo } from '../../../src/core/engine/parse/info';
import { parseVersion } from '../../../src/core/engine/parse/version';

/** What no engine should send. */
const nonsense: readonly unknown[] = [
  null,
  undefined,
  0,
  'text',
  [],
  [null],
  { Warnings: 'x', Runtimes: [], Driver: 7 },
];

describe('what an engine says about itself', () => {
  it('is read from Docker', () => {
    const info = parseInfo({
      Name: 'vm',
      OperatingSystem: 'Debian GNU/Linux 12 (bookworm)',
      KernelVersion: '6.1.0',
      Architecture: 'x86_64',
      NCPU: 2,
      MemTotal: 2048,
      DockerRootDir: '/var/lib/docker',
      Driver: 'overlay2',
      DriverStatus: [['Backing Filesystem', 'extfs'], ['odd'], 7],
      LoggingDriver: 'json-file',
      CgroupDriver: 'cgroupfs',
      CgroupVersion: '2',
      Runtimes: { runc: { path: 'runc' }, 'io.containerd.runc.v2': {} },
      DefaultRuntime: 'runc',
      ContainerdCommit: { ID: 'N/A' },
      RuncCommit: { ID: '1.1.5' },
      SecurityOptions: ['name=apparmor', 'name=seccomp,profile=/a=b.json', 'cgroupns'],
      LiveRestoreEnabled: true,
      Swarm: { LocalNodeState: 'active' },
      SystemTime: '2026-11-28T00:44:42.182Z',
      RegistryConfig: {
        Mirrors: ['https://mirror.example.org/'],
        InsecureRegistryCIDRs: ['127.0.0.0/8'],
        IndexConfigs: { 'docker.io': { Secure: true }, 'box:5000': { Secure: false } },
      },
      Warnings: ['WARNING: No swap limit support'],
    });
    assert.deepEqual(info.storageStatus[0], ['Backing Filesystem', 'extfs']);
    assert.deepEqual(info.runtimes, ['runc', 'io.containerd.runc.v2']);
    assert.deepEqual([info.containerd, info.runc], ['', '1.1.5']);
    assert.deepEqual(info.security, [
      { name: 'apparmor', options: {} },
      { name: 'seccomp', options: { profile: '/a=b.json' } },
      { name: 'cgroupns', options: {} },
    ]);
    assert.deepEqual(info.insecureRegistries, { hosts: ['box:5000'], ranges: ['127.0.0.0/8'] });
    assert.deepEqual(info.warnings, [{ kind: 'no-swap-limit', text: 'No swap limit support' }]);
    assert.deepEqual([info.rootless, info.liveRestore, info.swarm], [false, true, 'active']);
    assert.equal(info.clock, Date.UTC(2026, 10, 28, 0, 44, 42, 182));
  });

  it('is read from podman, which says rootless in a field of its own and has no swarm', () => {
    const info = parseInfo({ Driver: 'overlay', DriverStatus: [], Rootless: true, Labels: null, CgroupVersion: 'v2' });
    assert.deepEqual([info.rootless, info.swarm, info.cgroupVersion, info.loggingDriver], [true, '', '2', '']);
  });

  it('is rootless by its security options with Docker', () => {
    assert.equal(parseInfo({ SecurityOptions: ['name=seccomp', 'name=rootless'] }).rootless, true);
  });

  it('is nothing where it makes no sense, and never an error', () => {
    for (const body of nonsense) {
      const info = parseInfo(body);
      assert.deepEqual(
        [info.cpus, info.warnings, info.runtimes, info.security, info.clock],
        [0, [], [], [], undefined],
      );
      assert.deepEqual(parseVersion(body).components, []);
      assert.deepEqual(
        parseDiskUsage(body).map(({ total, size }) => total + size),
        [0, 0, 0, 0],
      );
    }
  });
});

describe('the programs of an engine', () => {
  it('are told by Docker one by one', () => {
    const version = parseVersion({
      Version: '20.10.24',
      ApiVersion: '1.41',
      MinAPIVersion: '1.12',
      Components: [{ Name: 'Engine', Version: '20.10.24' }, { Name: 'containerd', Version: '1.6.20~ds1' }, {}],
    });
    assert.deepEqual(
      [version.product, version.version, version.api, version.oldestApi],
      ['Docker', '20.10.24', '1.41', '1.12'],
    );
    assert.deepEqual(version.components[1], { name: 'containerd', version: '1.6.20~ds1' });
    assert.equal(version.components.length, 2);
  });

  it('are taken out of what podman lets them print', () => {
    const { product, components } = parseVersion({
      Components: [
        { Name: 'Podman Engine', Version: '4.3.1' },
        { Name: 'Conmon', Version: 'conmon version 2.1.6, commit: unknown' },
        { Name: 'OCI Runtime (runc)', Version: 'runc version 1.1.5+ds1\ncommit: x\nspec: 1.0.2-dev' },
      ],
    });
    assert.equal(product, 'Podman');
    assert.deepEqual(
      components.map(({ version }) => version),
      ['4.3.1', '2.1.6', '1.1.5+ds1'],
    );
  });
});

describe('a warning of an engine', () => {
  const wordings = {
    'WARNING: No memory limit support': 'no-memory-limit',
    'WARNING: No swap limit support': 'no-swap-limit',
    'WARNING: No kernel memory limit support': 'no-kernel-memory',
    'WARNING: No kernel memory TCP limit support': 'no-kernel-memory',
    'WARNING: No oom kill disable support': 'no-oom-kill-disable',
    'WARNING: No cpu cfs quota support': 'no-cpu-limit',
    'WARNING: No cpu shares support': 'no-cpu-limit',
    'WARNING: No cpuset support': 'no-cpuset',
    'WARNING: No blkio throttle.read_bps_device support': 'no-io-limit',
    'WARNING: No io.max (rbps) support': 'no-io-limit',
    'WARNING: IPv4 forwarding is disabled': 'no-forwarding',
    'WARNING: bridge-nf-call-ip6tables is disabled': 'bridge-without-iptables',
    'WARNING: Support for cgroup v1 is deprecated and planned to be removed': 'cgroup-v1',
    'WARNING: API is accessible on http://0.0.0.0:2375 without encryption.\n         Access is root': 'open-api',
    '[DEPRECATION NOTICE]: API is accessible on http://0.0.0.0:2375 without encryption.': 'open-api',
    'WARNING: overlay2: the backing xfs filesystem is formatted without d_type support, which': 'no-d-type',
    'WARNING: devicemapper: usage of loopback devices is strongly discouraged': 'loopback-storage',
    'WARNING: the aufs storage-driver is deprecated, and will be removed in a future release.': 'old-storage-driver',
    'WARNING: daemon is not using the default seccomp profile': 'no-seccomp',
    'A cow has eaten the disk': 'other',
  };
  for (const [text, kind] of Object.entries(wordings)) it(text, () => assert.equal(parseWarning(text).kind, kind));
});

describe('disk usage', () => {
  it('is counted as docker system df counts it', () => {
    const usage = parseDiskUsage({
      LayersSize: 1000,
      Images: [
        { Size: 700, SharedSize: 200, Containers: 2 },
        { Size: 500, SharedSize: 200, Containers: 0 },
        { Size: -1, SharedSize: -1, Containers: 1 },
      ],
      Containers: [{ SizeRw: 5, State: 'running' }, { SizeRw: 7, State: 'exited' }, { State: 'Paused' }],
      Volumes: [
        { UsageData: { RefCount: 1, Size: 30 } },
        { UsageData: { RefCount: 0, Size: 40 } },
        { UsageData: { RefCount: 0, Size: -1 } },
        { UsageData: null },
      ],
      BuildCache: [
        { Size: 100, InUse: true, Shared: false },
        { Size: 60, InUse: false, Shared: false },
        { Size: 500, InUse: false, Shared: true },
      ],
    });
    assert.deepEqual(usage, [
      { kind: 'images', total: 3, active: 2, size: 1000, reclaimable: 500 },
      { kind: 'containers', total: 3, active: 2, size: 12, reclaimable: 7 },
      { kind: 'volumes', total: 4, active: 1, size: 70, reclaimable: 40 },
      { kind: 'build-cache', total: 3, active: 1, size: 160, reclaimable: 60 },
    ]);
  });

  it('is the sum of the images where the engine does not know that of the layers', () => {
    const [images] = parseDiskUsage({ LayersSize: 0, Images: [{ Size: 9, SharedSize: 0, Containers: 0 }] });
    assert.deepEqual([images?.size, images?.reclaimable], [9, 9]);
  });

  it('is never less than nothing', () => {
    const [images] = parseDiskUsage({ LayersSize: 5, Images: [{ Size: 9, SharedSize: 1, Containers: 1 }] });
    assert.equal(images?.reclaimable, 0);
  });
});
