import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/freePort';
import { eventually } from './eventually';

/** A real sshd on loopback, with keys and configuration of its own; nothing of a user's ~/.ssh is read. */
export interface TestSshd {
  readonly port: number;
  readonly folder: string;
  /** A client's configuration with the right key and the right known host. */
  readonly clientConfig: string;
  /** Writes another client configuration: lines of ssh_config(5), which win over the usual ones. */
  client(name: string, lines: readonly string[], key?: 'me' | 'stranger'): string;
  stop(): Promise<void>;
}

/** Debian's sshd wants this folder, which its service makes. */
const privilegeFolder = '/run/sshd';

/** Starts sshd; `lines` of sshd_config(5) win over the usual ones. */
export async function startSshd(lines: readonly string[] = []): Promise<TestSshd> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-ssh-'));
  const at = (name: string): string => join(folder, name);
  for (const name of ['host', 'me', 'stranger'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  writeFileSync(at('authorized'), readFileSync(at('me.pub')));
  const port = await freePort();
  writeFileSync(at('known'), `[127.0.0.1]:${port} ${readFileSync(at('host.pub'), 'utf8')}`);
  const server = [
    ...lines,
    ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${at('host')}`, `AuthorizedKeysFile ${at('authorized')}`],
    ...[`PidFile ${at('pid')}`, 'UsePAM no', 'StrictModes no', 'PermitRootLogin yes', 'PasswordAuthentication no'],
  ];
  writeFileSync(at('sshd_config'), `${server.join('\n')}\n`);
  const client = (name: string, first: readonly string[], key = 'me'): string => {
    const usual = [`IdentityFile ${at(key)}`, 'IdentitiesOnly yes', `UserKnownHostsFile ${at('known')}`];
    const rest = ['IdentityAgent none', 'StrictHostKeyChecking yes', 'GlobalKnownHostsFile none'];
    writeFileSync(at(name), `${[...first, ...usual, ...rest].join('\n')}\n`);
    return at(name);
  };
  const madeFolder = !existsSync(privilegeFolder);
  if (madeFolder) mkdirSync(privilegeFolder, { mode: 0o755 });
  const child = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await end(child);
    if (madeFolder) rmdirSync(privilegeFolder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await eventually(() => listening(port));
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, folder, clientConfig: client('client', []), client, stop };
}

function listening(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
