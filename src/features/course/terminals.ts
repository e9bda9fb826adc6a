import * as vscode from 'vscode';
import type { Frame, NoteCommand } from '../../core/course/model';
import { chooseContainerShell } from '../../core/course/run/dialect';
import { ShellError } from '../../core/course/run/shell/errors';
import type { ShellOutcome, ShellRequest } from '../../core/course/run/shell/outcome';
import { t } from '../../core/l10n/l10n';
import { breadcrumb } from '../../core/rows/courseState';
import { hasUnseen } from '../../core/text/visible';
import type { Services } from '../../ui/services';
import { ContainerTerminal } from './containerTerminal';
import { runVisibly } from './followed';
import { Mirror } from './mirror';
import type { Note } from './note';
import { startFolder } from './openPlace';
import { mayIntegrate, prompted, typable } from './prompt';

/** What one command in a terminal is about: what is sent, where it runs, and how it can be stopped. */
export interface Shown {
  readonly context: readonly Frame[];
  readonly sent: string;
  readonly stop: () => void;
}

/** Runs one command where it can be seen. */
export type RunVisibly = (sent: string, request: ShellRequest) => Promise<ShellOutcome>;

/** Visible terminals, one for each note and each shell that it enters. */
export class CourseTerminals implements vscode.Disposable {
  private readonly terminals = new Map<string, vscode.Terminal>();
  private readonly mirrors = new Map<string, { readonly terminal: vscode.Terminal; readonly mirror: Mirror }>();
  private readonly withoutIntegration = new WeakSet<Note>();
  /** Terminals in which something runs; a person may have started it. */
  private readonly busy = new Set<vscode.Terminal>();
  private readonly listening = vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(({ terminal }) => this.busy.add(terminal)),
    vscode.window.onDidEndTerminalShellExecution(({ terminal }) => this.busy.delete(terminal)),
    vscode.window.onDidCloseTerminal((closed) => {
      this.busy.delete(closed);
      for (const [key, terminal] of this.terminals) if (terminal === closed) this.terminals.delete(key);
      for (const [key, { terminal }] of this.mirrors) if (terminal === closed) this.mirrors.delete(key);
    }),
  );

  constructor(private readonly services: Services) {}

  /**
   * Types a command into the terminal of its shell, in place of what waits there already; it waits for Enter. False where
   * that cannot be done without running it: it has several lines, or characters that a terminal acts upon. Only a host
   * and a running container can be entered from here.
   */
  async type(note: Note, { context }: NoteCommand, text: string): Promise<boolean> {
    if (hasUnseen(text)) return false;
    const known = this.free(note, context);
    const last = context.at(-1);
    if (!known && last?.kind === 'container' && last.name !== undefined && context.length === 2)
      return this.typeInside(note, context, { name: last.name, text });
    if (!known && context.length !== 1) return false;
    const terminal = known ?? (await this.openPlain(note, context));
    terminal.show(true);
    if (!known) await typable(terminal);
    terminal.sendText(`${clearLine}${text}`, false);
    return true;
  }

  /**
   * Runs commands in the visible terminal of the host; undefined where its shell tells VS Code nothing (sh, ash). Where
   * something runs in that terminal already, a new one is opened: VS Code would interrupt it (`runCommand` in its
   * terminalInstance.ts), and what it types would go to whatever reads there.
   */
  async onHost(note: Note, context: readonly Frame[], signal: AbortSignal): Promise<RunVisibly | undefined> {
    if (this.withoutIntegration.has(note) || !mayIntegrate()) return undefined;
    const known = this.free(note, context);
    const terminal = known ?? (await this.openPlain(note, context));
    terminal.show(true);
    const integration = await prompted(terminal, signal);
    if (terminal.exitStatus?.reason === vscode.TerminalExitReason.User) throw new vscode.CancellationError();
    if (!integration) {
      this.withoutIntegration.add(note);
      if (!known) terminal.dispose();
      return undefined;
    }
    return (sent, request) =>
      runVisibly({ terminal, integration }, sent, request).catch((error: unknown) => {
        // The next command gets a terminal that tells.
        if (ShellError.is(error, 'unheard')) this.terminals.delete(keyOf(note, context));
        throw error;
      });
  }

  /** The directory of the terminal that a place has, as its shell tells it; undefined where there is no terminal. */
  directory(note: Note, context: readonly Frame[]): { readonly path: string | undefined } | undefined {
    const terminal = this.terminals.get(keyOf(note, context));
    return terminal && { path: terminal.shellIntegration?.cwd?.fsPath };
  }

  /** A terminal that shows what runs in a shell of ours. */
  mirror(note: Note, { context, sent, stop }: Shown): Mirror {
    const key = keyOf(note, context);
    const { terminal, mirror } = this.mirrors.get(key) ?? this.openMirror(key, context);
    mirror.onInterrupt = stop;
    terminal.show(true);
    mirror.begin(`${breadcrumb(context)} $`, sent);
    return mirror;
  }

  /** Closes the terminals of a note. */
  close(note: Note): void {
    const own = ([key]: readonly [string, unknown]): boolean => (JSON.parse(key) as readonly unknown[])[0] === note.id;
    const mirrors = [...this.mirrors].filter(own).map(([, { terminal }]) => terminal);
    const terminals = [...this.terminals].filter(own).map(([, terminal]) => terminal);
    [...mirrors, ...terminals].forEach((terminal) => terminal.dispose());
    this.withoutIntegration.delete(note);
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** The terminal of a shell, if nothing runs in it. */
  private free(note: Note, context: readonly Frame[]): vscode.Terminal | undefined {
    const key = keyOf(note, context);
    const known = this.terminals.get(key);
    if (!known || !this.busy.has(known)) return known;
    this.terminals.delete(key);
    return undefined;
  }

  /** A new terminal of the host: bash, which notes are written for, where it is there. */
  private async openPlain(note: Note, context: readonly Frame[]): Promise<vscode.Terminal> {
    const { target } = await this.services.window.looking();
    const bash = await target.host.which('bash');
    const cwd = startFolder(note.uri);
    const terminal = vscode.window.createTerminal({
      ...looks(context),
      ...(bash === undefined ? {} : { shellPath: bash }),
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...target.choice.cliEnvironment },
    });
    this.terminals.set(keyOf(note, context), terminal);
    return terminal;
  }

  private async typeInside(
    note: Note,
    context: readonly Frame[],
    { name, text }: { readonly name: string; readonly text: string },
  ): Promise<boolean> {
    const { engine } = (await this.services.window.looking()).target;
    const chosen = await chooseContainerShell((path) => engine.pathExists(name, path), 'posix');
    if (!chosen) return false;
    const pty = new ContainerTerminal(await engine.exec(name, chosen.shell));
    const prompt = pty.prompted();
    const terminal = vscode.window.createTerminal({ ...looks(context), pty });
    this.terminals.set(keyOf(note, context), terminal);
    terminal.show(true);
    await prompt;
    terminal.sendText(text, false);
    return true;
  }

  private openMirror(
    key: string,
    context: readonly Frame[],
  ): { readonly terminal: vscode.Terminal; readonly mirror: Mirror } {
    const mirror = new Mirror(t('Shows what runs here. Ctrl+C stops it; nothing else can be typed.'));
    const terminal = vscode.window.createTerminal({ ...looks(context), pty: mirror });
    const made = { terminal, mirror };
    this.mirrors.set(key, made);
    return made;
  }
}

/** Kills what stands on the line (`unix-line-discard` of readline, VKILL of termios(3)): two commands would become one. */
const clearLine = '\u0015';

const keyOf = (note: Note, context: readonly Frame[]): string => JSON.stringify([note.id, context]);

function looks(context: readonly Frame[]): {
  readonly name: string;
  readonly iconPath: vscode.ThemeIcon;
  readonly isTransient: true;
} {
  const iconPath = new vscode.ThemeIcon('mortar-board');
  return { name: t('Course: {0}', breadcrumb(context)), iconPath, isTransient: true };
}
