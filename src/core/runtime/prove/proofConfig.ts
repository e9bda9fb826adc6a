import { resolve } from 'node:path/posix';
import { fields, list, text, texts } from '../../engine/parse/field';
import { probeArgs, type ProbedPath, probeProgram } from './probe';

/** What a bundle's config asks for in what protects the host. */
export interface Asked {
  readonly masked: readonly string[];
  readonly readonly: readonly string[];
  /** Names by set (`bounding`, `effective`, …); undefined where the config says nothing of capabilities. */
  readonly capabilities: Readonly<Record<string, readonly string[]>> | undefined;
  readonly noNewPrivileges: boolean;
  readonly seccomp: boolean;
}

/** Reads what a config asks for (OCI runtime-spec, config.md and config-linux.md). */
export function askedOf(config: unknown): Asked {
  const process = fields(fields(config)['process']);
  const linux = fields(fields(config)['linux']);
  const sets = process['capabilities'];
  return {
    masked: texts(linux['maskedPaths']),
    readonly: texts(linux['readonlyPaths']),
    capabilities:
      sets === undefined || sets === null
        ? undefined
        : Object.fromEntries(Object.entries(fields(sets)).map(([name, names]) => [name, texts(names)])),
    noNewPrivileges: process['noNewPrivileges'] === true,
    seccomp: Object.keys(fields(linux['seccomp'])).length > 0,
  };
}

export interface ProofOptions {
  /** Absolute path of the bundle whose config it is. */
  readonly bundle: string;
  /** Absolute path of a busybox of this machine that needs no library. */
  readonly busybox: string;
  readonly paths: readonly ProbedPath[];
}

/**
 * The same container with another program: everything that protects is as the config has it, and the probe runs in place of
 * its program, without a terminal, without hooks, and in a control group that the runtime chooses. Undefined where there is
 * no `/dev` of its own for the probe's shell to be in.
 */
export function proofConfig(config: unknown, options: ProofOptions): Readonly<Record<string, unknown>> | undefined {
  const whole = fields(config);
  const mounts = list(whole['mounts']);
  if (!mounts.some(isOwnDev)) return undefined;
  const root = fields(whole['root']);
  const shell = { destination: probeProgram, type: 'bind', source: options.busybox, options: ['bind', 'ro', 'nosuid'] };
  return {
    ...without(whole, 'hooks'),
    process: { ...fields(whole['process']), terminal: false, args: probeArgs(options.paths) },
    root: { ...root, path: resolve(options.bundle, text(root['path'])) },
    mounts: [...mounts, shell],
    linux: without(fields(whole['linux']), 'cgroupsPath'),
  };
}

function without(of: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
}

function isOwnDev(mount: unknown): boolean {
  const { destination, type } = fields(mount);
  return destination === '/dev' && type === 'tmpfs';
}
