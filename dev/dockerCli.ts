import type { Command } from '../src/core/host/command';

/** The variables that decide which engine the docker CLI talks to (docker(1), ENVIRONMENT); one left over from the caller would. */
const deciding = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  'DOCKER_API_VERSION',
  'DOCKER_CONFIG',
];

/** The caller's environment, made to point at the engine behind `socket` and nothing else. */
export function dockerEnvironment(socket: string, config: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !deciding.includes(name));
  const texts = inherited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: config,
  };
}

/** `docker ARGS` for the engine behind `socket`; `config` is a folder for the CLI's own files. */
export function dockerCommand(
  socket: string,
  config: string,
  args: readonly string[],
): Command & { readonly onlyEnv: true } {
  return { program: 'docker', args, env: dockerEnvironment(socket, config), onlyEnv: true };
}
