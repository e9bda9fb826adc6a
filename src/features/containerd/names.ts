/** The view of this feature; its commands stand behind its name. */
export const view = 'stevedore.containerd';

/** The commands of this feature, behind `stevedore.containerd.`. */
export const commandNames = [
  ...(['refresh', 'choose', 'start', 'stop', 'install', 'grant'] as const),
  ...(['run', 'kill', 'delete', 'shell', 'inspect', 'copyId', 'showCommands'] as const),
] as const;

export type CommandName = (typeof commandNames)[number];
