import { dirname, join } from 'node:path';
import type { Command } from '../host/command';
import { defaultAddress } from './socketState';

/** How a containerd is started. */
export interface DaemonOptions {
  readonly address: string;
  /** Absolute path of its config; its own default when empty. */
  readonly config: string;
}

/**
 * What starts a containerd that listens at an address. One that listens elsewhere than the default gets a root and a state
 * beside its socket, unless a config says where: two with the same root would wait for each other's database for ever
 * (containerd(8), `--root`, `--state`; bbolt locks its file).
 */
export function daemonCommand({ address, config }: DaemonOptions): Command {
  if (config !== '') return { program: 'containerd', args: ['--config', config, '--address', address] };
  if (address === defaultAddress) return { program: 'containerd', args: [] };
  const folder = dirname(address);
  const beside = ['--root', join(folder, 'root'), '--state', join(folder, 'state')];
  return { program: 'containerd', args: ['--address', address, ...beside] };
}

/** A process that may be a containerd. */
export interface DaemonProcess {
  readonly pid: number;
  readonly argv: readonly string[];
}

/**
 * The processes of the machine that are a containerd with the root that a new one would take: that one would hang, waiting for
 * the database. One without `--root` and `--config` has the default root; one with another is in nobody's way.
 */
export function inTheWay(processes: readonly DaemonProcess[], starting: Command): readonly DaemonProcess[] {
  const root = storeOf(starting.args);
  return processes.filter(({ argv }) => isContainerd(argv) && storeOf(argv.slice(1)) === root);
}

function isContainerd([program = '']: readonly string[]): boolean {
  return program === 'containerd' || program.endsWith('/containerd');
}

/** What decides where it keeps its database: its root, or the config that says so. */
function storeOf(args: readonly string[]): string {
  const valueOf = (...names: readonly string[]): string | undefined => {
    for (const [index, arg] of args.entries()) {
      const [name = '', value] = arg.split('=', 2);
      if (names.includes(name.replace(/^--/, '-'))) return value ?? args[index + 1];
    }
    return undefined;
  };
  return valueOf('-root') ?? valueOf('-config', '-c') ?? '/var/lib/containerd';
}
