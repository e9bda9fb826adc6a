import type { Command } from '../host/command';
import type { Endpoint } from './endpoint';

export interface SshOptions {
  /** A configuration file in place of the user's (ssh(1), -F). */
  readonly sshConfig?: string;
  /** More of ssh_config(5), each `Keyword=value`. */
  readonly sshSettings?: readonly string[];
}

/** Seconds until ssh gives up on a host that does not answer. */
const connectTimeout = 10;
/** Seconds of silence after which ssh asks whether the other side is still there; it gives up after the third time. */
const aliveInterval = 15;

/**
 * The ssh program that carries the API: the remote docker passes bytes between its standard streams and its engine.
 * The system's own ssh, so that the user's configuration, keys, agent and jump hosts all count; BatchMode because
 * nobody is there to answer a question.
 */
export function sshCommand(endpoint: Extract<Endpoint, { kind: 'ssh' }>, options: SshOptions = {}): Command {
  const { host, user, port, path } = endpoint;
  return {
    program: 'ssh',
    args: [
      ...(options.sshConfig === undefined ? [] : ['-F', options.sshConfig]),
      ...['-o', 'BatchMode=yes', '-o', `ConnectTimeout=${connectTimeout}`],
      ...['-o', `ServerAliveInterval=${aliveInterval}`],
      ...(options.sshSettings ?? []).flatMap((setting) => ['-o', setting]),
      ...(user === undefined ? [] : ['-l', user]),
      ...(port === undefined ? [] : ['-p', String(port)]),
      ...['-T', '--', host, 'docker'],
      ...(path === undefined ? [] : ['-H', `unix://${path}`]),
      ...['system', 'dial-stdio'],
    ],
  };
}
