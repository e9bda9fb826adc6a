import { homedir } from 'node:os';
import { join } from 'node:path';
import { answers } from '../../src/core/host/lab/ping';
import { programInPath } from '../../src/core/host/lab/programs';
import { run } from '../run';

/** An engine that answers, and the variables that lead an extension to it. */
export interface FoundEngine {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The user's own Docker variables, and the folder of the user's contexts: the server's home is another one. */
function userDockerEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(([name, value]) => name.startsWith('DOCKER_') && value !== undefined);
  return { DOCKER_CONFIG: join(homedir(), '.docker'), ...(Object.fromEntries(own) as Record<string, string>) };
}

/**
 * The engine that the user's `docker` reaches, through DOCKER_HOST, the current context or the default socket; without a
 * docker program, the engine behind the default sockets. Undefined when none answers within 5 s.
 */
export async function findEngine(): Promise<FoundEngine | undefined> {
  const env = userDockerEnvironment();
  if (programInPath('docker') === undefined) return engineOfSockets();
  const command = { program: 'docker', args: ['version', '--format', '{{.Server.Version}}'] };
  const asked = await run(command, AbortSignal.timeout(5000)).catch(() => undefined);
  return asked?.code === 0 ? { name: `Docker ${asked.stdout.trim()}`, env } : undefined;
}

/** Where engines listen without being told otherwise: Docker's own, Docker's and Podman's for one user. */
function defaultSockets(): readonly string[] {
  const own = process.env['XDG_RUNTIME_DIR'];
  return [
    '/var/run/docker.sock',
    ...(own === undefined ? [] : [join(own, 'docker.sock'), join(own, 'podman', 'podman.sock')]),
  ];
}

async function engineOfSockets(): Promise<FoundEngine | undefined> {
  for (const socket of defaultSockets()) {
    if (await answers(socket)) return { name: socket, env: { DOCKER_HOST: `unix://${socket}` } };
  }
  return undefined;
}
