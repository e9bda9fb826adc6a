import type { CommandKind, Frame } from '../course/model';
import type { Verdict } from '../course/run/outcome';
import { t } from '../l10n/l10n';
import { type RowIcon, shown } from './row';

/** What is known of one command of a note: nothing yet, that it runs, or what became of it. */
export type CommandState = 'todo' | 'running' | Verdict;

/** One shape a state: whoever sees no colour still tells them apart. */
const icons: Readonly<Record<CommandState, RowIcon>> = {
  todo: { shape: 'circle-large-outline' },
  running: { shape: 'sync~spin', color: 'testing.iconQueued' },
  passed: { shape: 'pass-filled', color: 'testing.iconPassed' },
  differs: { shape: 'diff', color: 'testing.iconQueued' },
  failed: { shape: 'error', color: 'testing.iconFailed' },
  detached: { shape: 'server-process', color: 'testing.iconPassed' },
  timeout: { shape: 'watch', color: 'testing.iconFailed' },
  lost: { shape: 'debug-disconnect', color: 'testing.iconFailed' },
  cancelled: { shape: 'circle-slash', color: 'disabledForeground' },
};

/** The icon of a command; one that is no step of the sequence shows what it is until it was run. */
export function commandIcon(state: CommandState, kind: CommandKind): RowIcon {
  return state === 'todo' && kind === 'reference' ? { shape: 'bookmark' } : icons[state];
}

/** The state in words. */
export function commandStateWord(state: CommandState): string {
  switch (state) {
    case 'todo':
      return t('to do');
    case 'running':
      return t('running');
    case 'passed':
      return t('passed');
    case 'differs':
      return t('differs');
    case 'failed':
      return t('failed');
    case 'detached':
      return t('goes on in the background');
    case 'timeout':
      return t('stopped: it took too long');
    case 'lost':
      return t('lost: its shell ended');
    case 'cancelled':
      return t('cancelled');
  }
}

/** What a command is, where it is not simply run; empty where it is. */
export function commandKindWord(kind: CommandKind): string {
  switch (kind) {
    case 'run':
      return '';
    case 'reference':
      return t('reference card');
    case 'file':
      return t('makes a file');
    case 'interactive':
      return t('opens a shell or a program');
    case 'login':
      return t('asks for a name or a password');
  }
}

/** Where a command runs, outermost first: "host › d1". */
export function breadcrumb(context: readonly Frame[]): string {
  return context.map((frame) => shown(frame.name ?? frameWord(frame.kind), 40)).join(' › ');
}

/** The same without the host that everything begins at: "d1"; empty where that is the place. */
export function placeBelowHost(context: readonly Frame[]): string {
  const [first, ...inner] = context;
  return breadcrumb(first?.kind === 'host' && first.name === undefined ? inner : context);
}

function frameWord(kind: Frame['kind']): string {
  switch (kind) {
    case 'host':
      return t('host');
    case 'container':
      return t('container');
    case 'runc':
      return t('OCI container');
    case 'netns':
      return t('network namespace');
    case 'remote':
      return t('another machine');
  }
}
