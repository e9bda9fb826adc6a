import { forEachChild, parse, type SyntaxNode } from 'unbash';
import type { Host } from '../../host/host';

/** What a command is written for: any POSIX shell, or bash and the shells that know its extensions. */
export type ShellDialect = 'posix' | 'bash';

const bashNodes: ReadonlySet<SyntaxNode['type']> = new Set([
  'AnsiCQuoted',
  'LocaleString',
  'ProcessSubstitution',
  'ArrayValue',
  'TestCommand',
  'ArithmeticCommand',
  'ArithmeticFor',
  'Select',
  'Coproc',
  'HereString',
  'ExtendedGlob',
  'BraceExpansion',
]);

/** Builtins that dash does not have, or that it has otherwise (dash(1), bash(1)). */
const bashBuiltins = /^(source|declare|typeset|shopt|mapfile|readarray|pushd|popd|dirs|let|disown|compgen|complete)$/;

/**
 * Which shell a command needs. `echo $'…'`, `&>`, `[[`, arrays and the like do something else in dash without a word
 * (POSIX.1-2017, Shell Command Language, against bash(1)).
 */
export function dialectOf(text: string): ShellDialect {
  return needsBash(parse(text)) ? 'bash' : 'posix';
}

function needsBash(node: SyntaxNode): boolean {
  if (bashNodes.has(node.type)) return true;
  if (node.type === 'Redirect' && (node.operator === '&>' || node.operator === '&>>')) return true;
  if (node.type === 'Pipeline' && node.operators.includes('|&')) return true;
  if (node.type === 'ParameterExpansion' && (node.index ?? node.prefix === '!')) return true;
  if (
    node.type === 'ParameterExpansion' &&
    /^(Slice|Replace|CaseModification|Transform|Names)$/.test(node.operation?.type ?? '')
  )
    return true;
  if (node.type === 'Command' && bashBuiltins.test(node.name?.value ?? '')) return true;
  let found = false;
  forEachChild(node, (child) => {
    found = found || needsBash(child);
  });
  return found;
}

/** Interactive, so that Ctrl-C ends what runs and not the shell; without line editing, which would draw. */
const bash = ['bash', '--noediting', '-i'];

/**
 * The shell of a host for commands of a dialect, as argv: bash where it is needed or there anyway, busybox ash next, which
 * knows `$'…'`, else sh. `fits` says whether it does what the commands mean.
 */
export async function chooseHostShell(
  host: Host,
  dialect: ShellDialect,
): Promise<{ readonly shell: readonly string[]; readonly fits: boolean }> {
  if ((await host.which('bash')) !== undefined) return { shell: bash, fits: true };
  if (dialect === 'bash' && (await host.which('ash')) !== undefined) return { shell: ['ash', '-i'], fits: true };
  return { shell: ['sh', '-i'], fits: dialect === 'posix' };
}

/** The same inside of a container, where `exists` tells which paths are there. */
export async function chooseContainerShell(
  exists: (path: string) => Promise<boolean>,
  dialect: ShellDialect,
): Promise<{ readonly shell: readonly string[]; readonly fits: boolean } | undefined> {
  const paths = dialect === 'bash' ? ['/bin/bash', '/usr/bin/bash', '/bin/ash'] : [];
  for (const path of paths) {
    if (await exists(path)) return { shell: path.endsWith('bash') ? [path, '--noediting'] : [path], fits: true };
  }
  for (const path of ['/bin/sh', '/usr/bin/sh', '/busybox/sh']) {
    if (await exists(path)) return { shell: [path], fits: dialect === 'posix' };
  }
  return undefined;
}
