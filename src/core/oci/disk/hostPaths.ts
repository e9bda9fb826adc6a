import { join } from 'node:path/posix';
import type { Entry, Value } from '../syntax/value';

/** Paths of the host that rules want to know of: those that a config writes, and those that its limits need. */
export function hostPathsOf(config: Value): readonly string[] {
  const hooks = (config.at('hooks')?.entries() ?? []).flatMap(({ value }) => value.items());
  const binds = (config.at('mounts')?.items() ?? []).filter(isBind);
  const namespaces = config.at('linux', 'namespaces')?.items() ?? [];
  const inUserns = namespaces.some((namespace) => namespace.at('type')?.asString() === 'user');
  const devices = inUserns ? (config.at('linux', 'devices')?.items() ?? []) : [];
  const named = [
    ...hooks.map((hook) => hook.at('path')?.asString()),
    ...binds.map((mount) => mount.at('source')?.asString()),
    ...namespaces.map((namespace) => namespace.at('path')?.asString()),
    ...devices.map((device) => device.at('path')?.asString()),
    config.at('linux', 'seccomp', 'listenerPath')?.asString(),
    ...(config.at('linux', 'intelRdt') ? [resctrl] : []),
    ...blockDevicesOf(config).map(blockDevicePath),
    ...controllersOf(config).map(({ controller }) => controllerPath(controller)),
    ...(config.at('linux', 'sysctl')?.entries() ?? []).map(({ key }) => sysctlPath(key)),
  ];
  return [...new Set(named.flatMap((path) => (path ? [path] : [])))];
}

/** Whether a mount binds: runc and crun look at the options, people write the type. */
export function isBind(mount: Value): boolean {
  const options = mount.at('options')?.strings() ?? [];
  return mount.at('type')?.asString() === 'bind' || options.includes('bind') || options.includes('rbind');
}

function blockDevicesOf(config: Value): readonly Value[] {
  return (config.at('linux', 'resources', 'blockIO')?.entries() ?? []).flatMap(({ value }) => value.items());
}

/** Where sysfs(5) has a disk by its numbers; 0 where one is not written, as decoders read it. */
export function blockDevicePath(device: Value): string {
  const number = (key: string) => String(device.at(key)?.asInteger() ?? 0n);
  return `/sys/dev/block/${number('major')}:${number('minor')}`;
}

/** Limits whose cgroup v1 hierarchy hosts often do not have. */
export function controllersOf(config: Value): readonly { entry: Entry; controller: string; empty: boolean }[] {
  const resources = config.at('linux', 'resources');
  const of = (key: string, controller: string) => {
    const entry = resources?.entry(key);
    const inside = entry ? [...entry.value.items(), ...entry.value.entries()] : [];
    const written = entry?.value.kind === 'object' || inside.length > 0;
    return entry && written ? [{ entry, controller, empty: inside.length === 0 }] : [];
  };
  return [...of('hugepageLimits', 'hugetlb'), ...of('network', 'net_cls'), ...of('rdma', 'rdma')];
}

/** Where proc(5) has a kernel parameter; `/` in its name stands for a dot, and the other way round (sysctl.d(5)). */
export function sysctlPath(key: string): string {
  const first = /[./]/.exec(key)?.[0];
  const path = first === '/' ? key : key.replace(/[./]/g, (one) => (one === '.' ? '/' : '.'));
  return join('/proc/sys', join('/', path));
}

/** There when resctrl is mounted. */
export const resctrl = '/sys/fs/resctrl/schemata';

export const controllerPath = (controller: string): string => `/sys/fs/cgroup/${controller}`;
