import type { EngineErrorKind } from './errors';

/**
 * What ssh, the remote shell and the remote docker say when they give up, most telling first. ssh's own exit code is
 * 255 (ssh(1)), everything else is the remote command's; the texts are OpenSSH's, POSIX shells' and docker's.
 */
const sayings: readonly (readonly [RegExp, EngineErrorKind])[] = [
  [/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/, 'host-key'],
  [/permission denied while trying to connect|dial unix \S+ connect: permission denied/i, 'permission-denied'],
  [/docker: (command )?not found|docker: No such file or directory|Unknown command:? '?docker/i, 'not-installed'],
  [/Cannot connect to the Docker daemon|dial unix \S+ connect: (no such file|connection refused)/, 'not-running'],
  [/is not a docker command|unknown (shorthand )?flag/, 'too-old'],
  [/Permission denied|Too many authentication failures/, 'permission-denied'],
  [/Connection refused|Could not resolve hostname|No route to host|Network is unreachable|timed out/i, 'unreachable'],
  [/kex_exchange_identification/, 'unreachable'],
  [/closed by remote host|client_loop|Broken pipe|Timeout, server|Killed by signal/, 'lost'],
  [/Connection (reset|closed)/, 'unreachable'],
];

/**
 * The kind of failure of an ssh connection, of its exit code and what it said on standard error. `lost` where the
 * connection was up, or may have been: the engine may have got the call.
 */
export function sshFailureKind(code: number, stderr: string): EngineErrorKind {
  const saying = sayings.find(([pattern]) => pattern.test(stderr));
  if (saying !== undefined) return saying[1];
  // 127: "command not found" of a POSIX shell (XCU 2.8.2).
  if (code === 127) return 'not-installed';
  return code === 255 && stderr.trim() !== '' ? 'unreachable' : 'lost';
}
