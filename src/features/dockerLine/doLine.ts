import * as vscode from 'vscode';
import type { Holdings } from '../../core/docker/line/lookUp';
import { linePlans } from '../../core/docker/line/linePlans';
import type { LineChange } from '../../core/docker/line/meaning';
import { readLine } from '../../core/docker/line/readLine';
import { t } from '../../core/l10n/l10n';
import { announceReclaimed } from '../../ui/announce';
import { putLineIntoTerminal } from '../../ui/lineTerminal';
import { reportProblem } from '../../ui/report';
import type { LineTools } from './dockerLine';
import { judge, runInTerminal } from './judge';
import { openView } from './openView';

/** Does what a line says: by plans, by what other views do, or in a terminal, where it is typed in and not run. */
export async function doLine(tools: LineTools, line: string, holdings: Holdings): Promise<void> {
  const { services } = tools;
  const meaning = readLine(line);
  const judgement = judge(meaning, holdings);
  if (judgement?.weight === 'error') {
    reportProblem(services.log, judgement.text);
    return;
  }
  switch (meaning.kind) {
    case 'terminal':
      return putLineIntoTerminal(services, line);
    case 'run':
      if (runInTerminal(meaning.spec) !== undefined) return putLineIntoTerminal(services, line);
      return run(tools, line);
    case 'open':
      if (await openView(meaning.open, holdings)) return;
      return putLineIntoTerminal(services, line);
    case 'change':
      return change(tools, meaning.change, { line, holdings });
    default:
      return;
  }
}

/** Runs it as the form does. What the engine refuses is said where its plan is run; what cannot be pulled, here. */
async function run({ services }: LineTools, line: string): Promise<void> {
  const ended = await vscode.commands.executeCommand('stevedore.run.start', { line });
  if (typeof ended !== 'object' || ended === null || !('unsaid' in ended)) return;
  if (typeof ended.unsaid === 'string') reportProblem(services.log, ended.unsaid);
}

async function change(
  { services, act }: LineTools,
  wanted: LineChange,
  { line, holdings }: { readonly line: string; readonly holdings: Holdings },
): Promise<void> {
  const { target } = await services.window.looking();
  const { api } = await target.engine.connect();
  const found = linePlans(wanted, holdings, api);
  if (!('plans' in found)) return;
  const prunes = wanted.verb.endsWith(' prune');
  const confirm = prunes ? t('Prune') : wanted.verb === 'tag' ? t('Move Tag') : t('Remove');
  const report = await act(services, found.plans, { view: viewOf(wanted), doing: line, confirm });
  if (prunes) announceReclaimed(report);
}

/** Where it is seen that something is going on. */
function viewOf({ verb }: LineChange): string {
  if (verb.startsWith('network')) return 'stevedore.networks';
  if (verb.startsWith('volume')) return 'stevedore.volumes';
  return ['rmi', 'tag', 'image prune'].includes(verb) ? 'stevedore.images' : 'stevedore.containers';
}
