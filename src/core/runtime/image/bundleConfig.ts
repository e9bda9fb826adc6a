import { runcSpec } from '../../oci/defaults/specs';
import type { ImageConfig } from './imageConfig';
import type { ProcessUser } from './imageUser';

export interface BundleOptions {
  readonly user: ProcessUser;
  /** Whether the process has a terminal, as `docker run -t`. */
  readonly terminal: boolean;
  readonly hostname: string;
}

/** What an image without PATH runs with (moby, pkg/system: DefaultPathEnvUnix). */
const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What nobody says a program for runs: `runc spec` starts a shell as well. */
const defaultArgs = ['sh'];

/**
 * The config of a bundle whose `rootfs` was unpacked from an image (OCI image-spec, conversion.md), on what `runc spec` starts
 * from: program, environment, user and directory are the image's. Volumes are empty directories in memory, as umoci makes them.
 */
export function bundleConfig(image: ImageConfig, options: BundleOptions): Readonly<Record<string, unknown>> {
  const base = runcSpec() as {
    readonly process: object;
    readonly mounts: readonly object[];
    readonly linux: object;
  };
  const args = [...image.entrypoint, ...image.cmd];
  const { uid, gid, additionalGids } = options.user;
  return {
    ociVersion: '1.0.2',
    process: {
      ...base.process,
      terminal: options.terminal,
      user: { uid, gid, ...(additionalGids.length > 0 && { additionalGids }) },
      args: args.length > 0 ? args : defaultArgs,
      env: environment(image, options),
      cwd: image.workingDir === '' ? '/' : image.workingDir,
    },
    root: { path: 'rootfs' },
    hostname: options.hostname,
    mounts: [...base.mounts, ...image.volumes.map(volume)],
    annotations: annotations(image),
    linux: base.linux,
  };
}

/** The image's own variables win; PATH, TERM and HOME are added where it has none. */
function environment(image: ImageConfig, { terminal, user }: BundleOptions): readonly string[] {
  const added = [
    defaultPath,
    ...(terminal ? ['TERM=xterm'] : []),
    ...(user.home === undefined ? [] : [`HOME=${user.home}`]),
  ];
  const nameOf = (entry: string): string => entry.split('=', 1)[0] ?? '';
  const own = new Map(image.env.map((entry) => [nameOf(entry), entry]));
  return [...added.filter((entry) => !own.has(nameOf(entry))), ...own.values()];
}

const volume = (destination: string): object => ({
  destination,
  type: 'tmpfs',
  source: 'none',
  options: ['rw', 'nosuid', 'nodev', 'noexec', 'relatime'],
});

/** Labels win over what is derived (conversion.md, Annotation Fields). What the image does not say is left out. */
function annotations(image: ImageConfig): Readonly<Record<string, string>> {
  const derived = {
    os: image.os,
    architecture: image.architecture,
    variant: image.variant,
    author: image.author,
    created: image.created,
    stopSignal: image.stopSignal,
    exposedPorts: image.exposedPorts.toSorted().join(','),
  };
  const said = Object.entries(derived).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(said.map(([key, value]) => [`org.opencontainers.image.${key}`, value])),
    ...image.labels,
  };
}
