import { basename } from 'node:path';
import type { Command } from '../../host/command';
import type { Host } from '../../host/host';
import { t } from '../../l10n/l10n';
import type { Plan } from '../../plan/plan';
import { visible } from '../../text/visible';
import type { Question } from '../ociRuntime';

/** Who owns what in a root file system. */
export interface Owners {
  /** Files, folders and links that are not root's, user and group. */
  readonly foreign: number;
  /** How many of them by owner, `1000:1000`, the most first. */
  readonly by: readonly (readonly [string, number])[];
}

/** Where a command stands, and what is not root's below: without going through links or into other file systems (find(1)). */
const foreign = ['-P', '.', '-xdev', '(', '!', '-uid', '0', '-o', '!', '-gid', '0', ')'];

/** Counts what is not root's. */
export function ownersQuestion(rootfs: string): Question<Owners> {
  return {
    command: { program: 'find', args: [...foreign, '-printf', String.raw`%U:%G\n`], cwd: rootfs },
    parse: (stdout) => {
      const counts = new Map<string, number>();
      for (const [owner] of stdout.matchAll(/^\d+:\d+$/gm)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      const by = [...counts].toSorted(([, one], [, other]) => other - one);
      return { foreign: by.reduce((sum, [, count]) => sum + count, 0), by };
    },
  };
}

/**
 * Gives everything in a root file system to root. `find -execdir` changes each name from inside of the folder that it is in, and
 * `-h` changes a link and not what it leads to, so that names that are swapped meanwhile lead nowhere else (find(1), SECURITY
 * CONSIDERATIONS). What a person would type says the same more shortly.
 */
export function giveToRoot(
  { bundle, rootfs }: { readonly bundle: string; readonly rootfs: string },
  count: number,
): Plan {
  const give: Command = {
    program: 'find',
    args: [...foreign, '-execdir', 'chown', '-h', 'root:root', '{}', '+'],
    cwd: rootfs,
  };
  const left: Command = { program: 'find', args: [...foreign, '-print', '-quit'], cwd: rootfs };
  const name = visible(basename(bundle));
  return {
    title: t('Give the Root File System of {0} to Root', name),
    subject: name,
    steps: [
      {
        kind: 'command',
        command: give,
        line: ['chown', '-h', '-R', 'root:root', '--', rootfs],
        probe: {
          ask: 'machine',
          command: left,
          judge: ({ code, stdout }) => {
            if (code !== 0) return { verdict: 'unknown', evidence: t('find ended with {0}', code) };
            return stdout === ''
              ? { verdict: 'yes', evidence: t('everything in {0} is root’s', visible(rootfs)) }
              : { verdict: 'no', evidence: t('{0} is not root’s', visible(stdout.trim())) };
          },
        },
      },
    ],
    destroys: { goes: t('{0} files lose their owners, and set-id bits with them: {1}', count, visible(rootfs)) },
  };
}

/** A host on which commands in `path` run in the folder that is held, whatever has been put in its place meanwhile. */
export function holding(host: Host, path: string, descriptor: number): Host {
  const cwd = `/proc/${process.pid}/fd/${descriptor}`;
  const held = (command: Command): Command => (command.cwd === path ? { ...command, cwd } : command);
  return {
    run: (command, signal) => host.run(held(command), signal),
    spawn: (command, signal) => host.spawn(held(command), signal),
    which: (program) => host.which(program),
    dial: (socket) => host.dial(socket),
  };
}
