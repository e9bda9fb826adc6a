import type { Command } from '../command';
import { t } from '../../l10n/l10n';
import { LabError } from './errors';

/** How root is had: by being it, or through sudo without a question. */
export type AsRoot = 'root' | 'sudo';

/** How this process can do what needs root; throws when it cannot. `hasSudo`: whether sudo is installed. */
export function howToBeRoot(userId: number | undefined, hasSudo: boolean): AsRoot {
  if (userId === 0) return 'root';
  if (hasSudo) return 'sudo';
  throw new LabError(
    'needs-root',
    t('A lab needs root: namespaces, mounts and cgroups are made for it. Run as root, or install sudo.'),
  );
}

/** `command` as root. sudo only takes it when it needs no password now (`-n`, sudo(8)). */
export function privileged(command: Command, asRoot: AsRoot): Command {
  if (asRoot === 'root') return command;
  return { ...command, program: 'sudo', args: ['-n', '--', command.program, ...command.args] };
}
