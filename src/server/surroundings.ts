import { stat } from 'node:fs/promises';
import { anyRuntime } from '../core/oci/lint';
import type { LintTarget } from '../core/oci/lintContext';
import { runtimesNamed } from '../core/oci/verdicts/runtimeNames';
import type { OciSettings, ServerOptions } from '../protocol';

/** What the settings are until somebody says something else. */
export const defaultSettings: OciSettings = {
  runtime: 'newest',
  securityAdvice: 'warning',
  cgroup: 'auto',
  mayStart: false,
};

/** Settings as they were sent, with the default for what is missing. */
export function settingsFrom(sent: ServerOptions['settings']): OciSettings {
  return { ...defaultSettings, ...sent };
}

/** What a machine is asked about itself. */
export interface Machine {
  readonly runtimes: (signal: AbortSignal) => Promise<LintTarget['runtimes']>;
  readonly cgroup: () => Promise<1 | 2 | undefined>;
}

/** The versions of cgroups by how settings name them. */
const named = { v1: 1, v2: 2 } as const;

/** What configs are checked for by these settings. Programs are started only for `auto`, and only where they may be. */
export async function targetOf(settings: OciSettings, machine: Machine, signal: AbortSignal): Promise<LintTarget> {
  const [runtimes, cgroup] = await Promise.all([
    settings.runtime === 'auto' && settings.mayStart
      ? machine.runtimes(signal).catch(() => [])
      : runtimesNamed(settings.runtime),
    settings.cgroup === 'auto' ? machine.cgroup() : named[settings.cgroup],
  ]);
  return {
    runtimes: runtimes.length > 0 ? runtimes : anyRuntime.runtimes,
    ...(cgroup === undefined ? {} : { cgroup }),
  };
}

/** The version of this host's cgroups: only the second has this file in its root (kernel, cgroup-v2.rst, "Core Interface Files"). */
export async function cgroupVersion(root = '/sys/fs/cgroup'): Promise<1 | 2 | undefined> {
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  if (await isThere(`${root}/cgroup.controllers`)) return 2;
  return (await isThere(`${root}/memory`)) ? 1 : undefined;
}
