import * as vscode from 'vscode';
import { plainLine } from '../../core/docker/line/plainLine';
import { readLine } from '../../core/docker/line/readLine';
import { useBundle } from '../../core/l10n/l10n';
import type { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import { doLine } from './doLine';
import { holdingsOf } from './holdings';
import { askLine } from './askLine';

/** What this entry is handed: `act` is in the main one already. */
export interface LineTools {
  readonly services: Services;
  readonly act: typeof act;
}

export interface DockerLine {
  /** Asks for a line, `line` being there already, and does what it says. */
  open(line: string | undefined): Promise<void>;
}

export function createDockerLine(tools: LineTools): DockerLine {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  return {
    async open(line) {
      const { target } = await tools.services.window.looking();
      const holdings = holdingsOf(target.engine);
      const asked = await askLine(line ?? (await copiedLine()), holdings);
      if (asked?.to === 'do') await doLine(tools, asked.line, await holdings);
      if (asked?.to === 'edit') await vscode.commands.executeCommand('stevedore.run.open', { line: asked.line });
    },
  };
}

/** The clipboard, when one docker line is in it. */
async function copiedLine(): Promise<string> {
  const text = (await vscode.env.clipboard.readText()).trim();
  const oneLine = text.length < 4096 ? plainLine(text) : '';
  const isLine = !oneLine.includes('\n') && /^docker\s/.test(oneLine);
  return isLine && readLine(oneLine).kind !== 'problem' ? oneLine : '';
}
