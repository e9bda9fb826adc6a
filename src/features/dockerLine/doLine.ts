import * as vscode from 'vscode';
import { byNameOrId, type Holdings } from '../../core/docker/line/lookUp';
import { linePlans } from '../../core/docker/line/linePlans';
import { readLine } from '../../core/docker/line/readLine';
import { runPlan } from '../../core/docker/run/plan';
import type { RunSpec } from '../../core/docker/run/spec';
import { toCreate } from '../../core/docker/run/create';
import { t } from '../../core/l10n/l10n';
import { reportProblem } from '../../ui/report';
import { mayChange } from '../../ui/trust';
import type { LineTools } from './dockerLine';
import { judge, runInTerminal } from './judge';
import { openView } from './openView';
import { putLineIntoTerminal } from './terminal';

/** Does what a line says: by plans, by what other views do, or in a terminal, where it is typed in and not run. */
export async function doLine(tools: LineTools, line: string, holdings: Holdings): Promise<void> {
  const { services, act } = tools;
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
      return run(tools, meaning.spec, holdings);
    case 'open':
      if (await openView(meaning.open, holdings)) return;
      return putLineIntoTerminal(services, line);
    case 'change': {
      const { target } = await services.window.looking();
      const { api } = await target.engine.connect();
      const found = linePlans(meaning.change, holdings, api);
      if ('plans' in found) await act(services, found.plans, { view: 'stevedore.containers', doing: line });
      return;
    }
    default:
      return;
  }
}

/** Pulls what is missing, then makes the container. */
async function run({ services, act }: LineTools, spec: RunSpec, { images }: Holdings): Promise<void> {
  if (!mayChange()) return;
  const isHere = byNameOrTag(images, spec.image);
  if (!isHere) {
    const { platform } = toCreate(spec);
    const request = { reference: spec.image, ...(platform !== undefined && { platform }) };
    if ((await vscode.commands.executeCommand('stevedore.images.pull', request)) !== true) return;
  }
  await act(services, [runPlan(spec)], { view: 'stevedore.containers', doing: t('Running {0}', spec.image) });
}

function byNameOrTag(images: Holdings['images'], word: string): boolean {
  const tagged = /[:@][^/]*$/.test(word) ? word : `${word}:latest`;
  const named = images.some(({ tags, digests }) => tags.includes(tagged) || digests.includes(tagged));
  return named || byNameOrId(images.map(({ id }) => ({ id: id.replace('sha256:', ''), name: id })), word) !== undefined; // prettier-ignore
}
