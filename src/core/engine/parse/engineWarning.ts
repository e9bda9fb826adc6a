/** What an engine may warn of; `other` for texts that this version does not know. */
export type WarningKind =
  | 'no-memory-limit'
  | 'no-swap-limit'
  | 'no-kernel-memory'
  | 'no-oom-kill-disable'
  | 'no-cpu-limit'
  | 'no-cpuset'
  | 'no-io-limit'
  | 'no-forwarding'
  | 'bridge-without-iptables'
  | 'cgroup-v1'
  | 'open-api'
  | 'no-d-type'
  | 'loopback-storage'
  | 'old-storage-driver'
  | 'no-seccomp'
  | 'other';

export interface EngineWarning {
  readonly kind: WarningKind;
  /** The engine's own words, without "WARNING: ". */
  readonly text: string;
}

/** How engines of all versions word them (moby, daemon/info.go and info_unix.go; docker/cli, command/system/info.go). */
const wordings: readonly (readonly [RegExp, WarningKind])[] = [
  [/kernel memory/i, 'no-kernel-memory'],
  [/no memory limit/i, 'no-memory-limit'],
  [/no swap limit/i, 'no-swap-limit'],
  [/oom kill disable/i, 'no-oom-kill-disable'],
  [/no cpu (?:cfs|shares)/i, 'no-cpu-limit'],
  [/no cpuset/i, 'no-cpuset'],
  [/no (?:blkio|io\.)/i, 'no-io-limit'],
  [/ipv4 forwarding is disabled/i, 'no-forwarding'],
  [/bridge-nf-call-ip6?tables/i, 'bridge-without-iptables'],
  [/cgroup v1/i, 'cgroup-v1'],
  [/API is accessible on/i, 'open-api'],
  [/d_type/i, 'no-d-type'],
  [/loopback devices/i, 'loopback-storage'],
  [/storage[- ]driver is deprecated/i, 'old-storage-driver'],
  [/not using the default seccomp profile/i, 'no-seccomp'],
];

/** One entry of `Warnings` in `GET /info`. */
export function parseWarning(said: string): EngineWarning {
  const text = said.replace(/^\s*WARNING:\s*/i, '').trim();
  return { kind: wordings.find(([wording]) => wording.test(text))?.[1] ?? 'other', text };
}
