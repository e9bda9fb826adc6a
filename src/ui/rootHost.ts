import * as vscode from 'vscode';
import type { Host } from '../core/host/host';
import { asRoot, privilegeOf } from '../core/host/root';
import { t } from '../core/l10n/l10n';
import { visible } from '../core/text/visible';
import { copy } from './announce';
import type { Services } from './services';

/** What root is wanted for. */
export interface RootAsked {
  /** One sentence: what needs root, and why. Localised. */
  readonly why: string;
  /** The lines that will run, as a person would type them as root. */
  readonly lines: readonly string[];
  /** What is wanted goes on for as long as the window is open: there is no asking once. */
  readonly forSession?: boolean;
}

/** Lines of a question that are still read. */
const mostLines = 12;

/**
 * A host whose commands run as root: at once where this user is root, else after a person has agreed to sudo. Undefined when
 * they did not, or when there is no way, which is then said with the lines to copy.
 */
export async function rootHost(services: Services, asked: RootAsked): Promise<Host | undefined> {
  const { host } = services.window;
  const privilege = await privilegeOf(host, process.getuid?.());
  if (privilege.how === 'root' || (privilege.how === 'sudo' && services.window.maySudo)) return asRoot(host, privilege);
  const lines = asked.lines.map((line) => `sudo ${line}`);
  if (privilege.how !== 'sudo') return tellLines(asked.why, privilege.how, lines);
  const [once, session, copyLines] = [t('Use sudo'), t('Use sudo until This Window Closes'), t('Copy Lines')];
  const text = { modal: true, detail: detail(lines) };
  const buttons = [...(asked.forSession ? [] : [once]), session, copyLines];
  const answer = await vscode.window.showWarningMessage(visible(asked.why), text, ...buttons);
  if (answer === copyLines) await copy(lines.join('\n'));
  if (answer === session) services.window.maySudo = true;
  return answer === once || answer === session ? asRoot(host, privilege) : undefined;
}

async function tellLines(why: string, how: 'password' | 'none', lines: readonly string[]): Promise<undefined> {
  const cause =
    how === 'password'
      ? t('sudo asks for a password here: run the lines in a terminal.')
      : t('This user is not root and there is no sudo here: run the lines as root.');
  const button = t('Copy Lines');
  const text = { modal: true, detail: `${cause}\n${detail(lines)}` };
  const answer = await vscode.window.showWarningMessage(visible(why), text, button);
  if (answer === button) await copy(lines.join('\n'));
  return undefined;
}

function detail(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines).map((line) => visible(line));
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [t('… and {0} more lines', more)] : [])].join('\n');
}
