/** Fields that a rule of its own says more about than the catalogue can; the schema's rules leave them to it. */
const places: ReadonlySet<string> = new Set([
  'Linux.rootfsPropagation',
  'LinuxIntelRdt.enableCMT',
  'LinuxIntelRdt.enableMBM',
  'Hooks.prestart',
  'LinuxDevice.fileMode',
  'LinuxHugepageLimit.pageSize',
  'LinuxIntelRdt.memBwSchema',
  'Hook.timeout',
  'Root.readonly',
]);

/** Whether the values of a place are looked at by a rule of its own. */
export function hasItsOwnRule(place: string): boolean {
  return places.has(place);
}
