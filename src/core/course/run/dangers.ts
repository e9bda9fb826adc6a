import { parse } from 'unbash';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { placed } from './directory';
import { programDanger } from './programDangers';
import { nameOf, type SimpleCommand } from './simpleCommands';
import { writtenOutside } from './writes';

/**
 * - `root`, `deletes`, `owner`, `login`, `writes`, `network`, `disk`, `downloaded`, `unclear`: confirmed before it runs.
 * - `reboot`, `group`, `install`, `service`: confirmed, and never done by a run-all.
 */
export type DangerKind =
  | 'root'
  | 'deletes'
  | 'owner'
  | 'login'
  | 'writes'
  | 'network'
  | 'disk'
  | 'downloaded'
  | 'unclear'
  | 'reboot'
  | 'group'
  | 'install'
  | 'service';

/** Something that a command would do and that a person agrees to first. */
export interface Danger {
  readonly kind: DangerKind;
  /** What it does, in plain words, localised. */
  readonly what: string;
}

const neverInRunAll: ReadonlySet<DangerKind> = new Set(['reboot', 'group', 'install', 'service']);

export interface DangerOptions {
  /** Absolute folders in which writing needs no question: the workspace. Their own names are compared, not links. */
  readonly workspace: readonly string[];
  /** Absolute path where the command starts; relative paths are outside of the workspace when it is not known. */
  readonly cwd?: string | undefined;
  /** Runs in a container or on another machine: what it writes is not written here. */
  readonly elsewhere?: boolean;
}

/**
 * What `text` would do that is confirmed first, each thing once, in the order of the text; empty for a harmless command.
 * A command that cannot be read whole is `unclear`, because its dangers cannot be seen.
 */
export function dangersOf(text: string, options: DangerOptions): readonly Danger[] {
  const commands = placed(text, options.cwd);
  const unclear: Danger[] =
    (parse(text).errors ?? []).length > 0
      ? [{ kind: 'unclear', what: t('It cannot be read whole, so what it does cannot be told.') }]
      : [];
  const found = commands.flatMap(({ command, cwd }) =>
    ofCommand(
      command,
      commands.map((one) => one.command),
      { ...options, cwd },
    ),
  );
  const all = [...unclear, ...found];
  return all.filter(({ what }, index) => all.findIndex((other) => other.what === what) === index);
}

/** Why a run-all leaves a command out; undefined when it may run it. */
export function keptFromRunAll(dangers: readonly Danger[]): Danger | undefined {
  return dangers.find(({ kind }) => neverInRunAll.has(kind));
}

function ofCommand(command: SimpleCommand, all: readonly SimpleCommand[], options: DangerOptions): readonly Danger[] {
  const known = programDanger(command.argv);
  const insideContainer = command.through.some((one) => one.startsWith('docker') || one.startsWith('podman'));
  const outside =
    options.elsewhere === true || insideContainer
      ? []
      : writtenOutside(command, options).map((path): Danger => ({
          kind: 'writes',
          what: t('Writes outside of the workspace: {0}', visible(path)),
        }));
  return [...(known === undefined ? [] : [known]), ...downloaded(command, all), ...outside];
}

/** `curl … | sh`: what runs is not in the note. */
function downloaded(command: SimpleCommand, all: readonly SimpleCommand[]): readonly Danger[] {
  const fetches = (argv: readonly string[]): boolean => /^(curl|wget|fetch)$/.test(nameOf(argv[0] ?? ''));
  if (!fetches(command.argv) || command.into === undefined) return [];
  const shell = /^((ba|da|a|z|k)?sh|python3?|perl|node)$/;
  const readers = [command.into, ...all.map(({ argv }) => argv)];
  const runs = readers.some(
    (argv) =>
      shell.test(nameOf(argv[0] ?? '')) || (argv[0] === 'sudo' && argv.some((word) => shell.test(nameOf(word)))),
  );
  return runs ? [{ kind: 'downloaded', what: t('Runs a program that it downloads, unseen.') }] : [];
}
