import { posix } from 'node:path';
import type { Endpoint } from '../engine/endpoint';
import type { Environment } from './cliEnvironment';

/** An endpoint that is a path of this machine. */
export type LocalEndpoint = Extract<Endpoint, { readonly path: string; readonly kind: 'unix' | 'npipe' }>;

/** What is asked of the machine to find its sockets. */
export interface Machine {
  readonly env: Environment;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** Whether a path of this machine is there. Never rejects. */
  readonly exists: (path: string) => Promise<boolean>;
  /** The user's number; undefined on Windows. */
  readonly uid?: number;
}

/** The socket that plain `docker` uses when nobody says otherwise (docker/cli, client.DefaultDockerHost). */
export function defaultSocket(platform: NodeJS.Platform): LocalEndpoint {
  return platform === 'win32'
    ? { kind: 'npipe', path: String.raw`\\.\pipe\docker_engine` }
    : { kind: 'unix', path: '/var/run/docker.sock' };
}

/** Where rootless docker, podman (root and user) and Docker Desktop put their sockets, most likely first. */
export function otherSockets({ env, home, platform, uid }: Machine): readonly LocalEndpoint[] {
  if (platform === 'win32') {
    return [
      { kind: 'npipe', path: String.raw`\\.\pipe\dockerDesktopLinuxEngine` },
      { kind: 'npipe', path: String.raw`\\.\pipe\podman-machine-default` },
    ];
  }
  const run = env['XDG_RUNTIME_DIR'] ?? (uid === undefined ? undefined : `/run/user/${uid}`);
  const below = (folder: string | undefined, ...parts: string[]): readonly string[] =>
    folder === undefined || folder === '' ? [] : [posix.join(folder, ...parts)];
  const paths = [
    ...below(run, 'docker.sock'),
    '/run/podman/podman.sock',
    ...below(run, 'podman', 'podman.sock'),
    ...below(home, '.docker', 'desktop', 'docker.sock'),
    ...below(home, '.docker', 'run', 'docker.sock'),
  ];
  return paths.map((path) => ({ kind: 'unix', path }));
}
