import { dockerCapabilities, runcCapabilities } from './capabilities';
import { maskedPaths, readonlyPaths } from './paths';
import { defaultSeccomp } from './seccomp';

/** Whose defaults: `runc spec` writes them, Docker's engine starts from them. */
export type Against = 'runc' | 'docker';

/** A config of JSON, to be laid beside another. */
export type DefaultConfig = Readonly<Record<string, unknown>>;

interface DefaultMount {
  readonly destination: string;
  readonly type: string;
  readonly source: string;
  readonly options?: readonly string[];
}

const mount = (destination: string, type: string, source: string, options = ''): DefaultMount => ({
  destination,
  type,
  source,
  ...(options !== '' && { options: options.split(' ') }),
});

const dev = mount('/dev', 'tmpfs', 'tmpfs', 'nosuid strictatime mode=755 size=65536k');
const pts = mount('/dev/pts', 'devpts', 'devpts', 'nosuid noexec newinstance ptmxmode=0666 mode=0620 gid=5');
const queues = mount('/dev/mqueue', 'mqueue', 'mqueue', 'nosuid noexec nodev');
const sys = mount('/sys', 'sysfs', 'sysfs', 'nosuid noexec nodev ro');

/** What `runc spec` writes for a program (libcontainer/specconv/example.go; 1.1, and today but for ambient, which 1.1 fills too). */
export function runcSpec(): DefaultConfig {
  const paths = maskedPaths.filter(({ runc }) => runc).map(({ path }) => path);
  return {
    process: {
      terminal: true,
      user: { uid: 0, gid: 0 },
      capabilities: inSets(runcCapabilities),
      rlimits: [{ type: 'RLIMIT_NOFILE', hard: 1024, soft: 1024 }],
      noNewPrivileges: true,
    },
    root: { path: 'rootfs', readonly: true },
    mounts: [
      mount('/proc', 'proc', 'proc'),
      dev,
      pts,
      mount('/dev/shm', 'tmpfs', 'shm', 'nosuid noexec nodev mode=1777 size=65536k'),
      queues,
      sys,
      mount('/sys/fs/cgroup', 'cgroup', 'cgroup', 'nosuid noexec nodev relatime ro'),
    ],
    linux: {
      resources: { devices: [{ allow: false, access: 'rwm' }] },
      namespaces: ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      maskedPaths: paths,
      readonlyPaths: readonlyPaths.map(({ path }) => path),
    },
  };
}

/**
 * What Docker's engine starts from (moby, daemon/pkg/oci/defaults.go), with its seccomp profile for such a machine
 * (`process.arch`). Paths of CPUs that it masks where the machine has them are left to `thermalThrottle`.
 */
export function dockerSpec(arch: string, thermalThrottle: readonly string[] = []): DefaultConfig {
  const device = (major: number, minor: number, allow = true) => ({ allow, type: 'c', major, minor, access: 'rwm' });
  return {
    process: { user: { uid: 0, gid: 0 }, capabilities: inSets(dockerCapabilities) },
    root: { path: 'rootfs' },
    mounts: [
      mount('/proc', 'proc', 'proc', 'nosuid noexec nodev'),
      dev,
      pts,
      sys,
      mount('/sys/fs/cgroup', 'cgroup', 'cgroup', 'ro nosuid noexec nodev'),
      queues,
      mount('/dev/shm', 'tmpfs', 'shm', 'nosuid noexec nodev mode=1777'),
    ],
    linux: {
      resources: {
        // zero, null, urandom, random, tty, console; fuse (10:229) is denied.
        devices: [
          { allow: false, access: 'rwm' },
          device(1, 5),
          device(1, 3),
          device(1, 9),
          device(1, 8),
          device(5, 0),
          device(5, 1),
          device(10, 229, false),
        ],
      },
      namespaces: ['mount', 'network', 'uts', 'pid', 'ipc'].map((type) => ({ type })),
      seccomp: defaultSeccomp(dockerCapabilities, arch),
      maskedPaths: [...maskedPaths.map(({ path }) => path), ...thermalThrottle],
      readonlyPaths: readonlyPaths.map(({ path }) => path),
    },
  };
}

/** The defaults of one of both. */
export function defaultsOf(against: Against, arch: string, thermalThrottle?: readonly string[]): DefaultConfig {
  return against === 'runc' ? runcSpec() : dockerSpec(arch, thermalThrottle);
}

function inSets(names: readonly string[]) {
  return { bounding: names, effective: names, permitted: names };
}
