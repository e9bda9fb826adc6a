import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { openInContainer } from '../../core/course/run/containerPlace';
import { chooseHostShell } from '../../core/course/run/dialect';
import type { OpenPlace } from '../../core/course/run/places';
import { hostShell } from '../../core/course/run/shell/hostShell';
import { ShellSession } from '../../core/course/run/shell/session';
import type { Services } from '../../ui/services';

/** The folder that commands of a note start in: the note's own when it is in the workspace, else the first of the window. */
export function startFolder(note: vscode.Uri): string | undefined {
  const isInside = note.scheme === 'file' && vscode.workspace.getWorkspaceFolder(note) !== undefined;
  return isInside ? dirname(note.fsPath) : vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
}

/** Opens shells on the host of the engine that the window looks at, in `cwd`, and in its containers through the engine. */
export function openPlaceOf(services: Services, cwd: string | undefined): OpenPlace {
  return async (frames, signal) => {
    const { target } = await services.window.looking();
    const last = frames.at(-1);
    if (frames.length === 1) {
      const { shell } = await chooseHostShell(target.host, 'bash');
      // With PWD a shell keeps the name of its folder, also where a link leads there (POSIX.1-2017, sh, PWD).
      const env = { ...target.choice.cliEnvironment, ...(cwd === undefined ? {} : { PWD: cwd }) };
      const pipe = hostShell(target.host, { shell, env, ...(cwd === undefined ? {} : { cwd }) });
      return ShellSession.open(pipe, { signal });
    }
    if (frames.length > 2 || last?.kind !== 'container' || last.name === undefined) return undefined;
    return openInContainer(target.engine, last.name, signal);
  };
}
