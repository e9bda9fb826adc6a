/** The commands of this feature, behind `stevedore.bundles.`. */
export const bundleCommands = [
  'refresh',
  'run',
  'runDetached',
  'createContainer',
  'start',
  'pause',
  'resume',
  'kill',
  'delete',
  'shell',
  'processes',
  'state',
  'events',
  'output',
  'openConfig',
  'copyId',
  'copyPath',
  'showCommands',
  'chooseRuntime',
  'showRoots',
] as const;

export type BundleCommand = (typeof bundleCommands)[number];
