/** Which field an engine's refusal is about, by its words (moby, daemon and runconfig). The line where none is. */
const places: readonly (readonly [RegExp, string])[] = [
  [/container name .* is already in use|Invalid container name/i, 'name'],
  [/port is already allocated|address already in use|invalid port|failed to bind/i, 'publish'],
  [/no such image|pull access denied|manifest unknown|invalid reference format|platform/i, 'image'],
  [/network .* not found|network-scoped/i, 'network'],
  [/cpuset|Requested CPUs/i, 'cpuset-cpus'],
  [/range of CPUs|nano ?cpus/i, 'cpus'],
  [/memory/i, 'memory'],
  [/capabilit/i, 'cap-add'],
  [/unable to find user|no matching entries in passwd/i, 'user'],
  [/device/i, 'device'],
  [/executable file not found|exec: |no such file or directory: unknown/i, 'command'],
  [/mount|volume/i, 'volume'],
  [/ulimit/i, 'ulimit'],
  [/restart policy/i, 'restart'],
  [/security-opt|seccomp|apparmor/i, 'security-opt'],
];

/** The long name of an option, `image`, `command` or `line`. */
export function errorPlace(message: string): string {
  return places.find(([words]) => words.test(message))?.[1] ?? 'line';
}
