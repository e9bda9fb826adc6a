import * as vscode from 'vscode';
import { toCreate } from '../../core/docker/run/create';
import { runPlan } from '../../core/docker/run/plan';
import type { RunSpec } from '../../core/docker/run/spec';
import { bindMade, type Subject } from '../../core/engine/calls';
import { EngineError } from '../../core/engine/errors';
import { t } from '../../core/l10n/l10n';
import type { Plan, Step } from '../../core/plan/plan';
import { shown } from '../../core/rows/row';
import { explain } from '../../core/target/explain';
import { act } from '../../ui/act';
import { AttachTerminal } from '../../ui/attachTerminal';
import type { Services } from '../../ui/services';

const view = 'stevedore.containers';

/**
 * How running a line ended. `refused`: why, in the words of the engine and of ours; `unsaid` is there where no message has
 * told a person yet.
 */
export type Started =
  | { readonly is: 'done' }
  | { readonly is: 'cancelled' }
  | { readonly is: 'refused'; readonly said: string; readonly text: string; readonly unsaid?: string };

/** Runs a specification that was checked: pulls what is missing, makes the container, starts it, and attaches where it says so. */
export async function startRun(services: Services, spec: RunSpec): Promise<Started> {
  const pulled = await pullIfNeeded(services, spec);
  if (pulled.is !== 'done') return pulled;
  const plan = runPlan(spec);
  const isDetached = spec.options.findLast(({ name }) => name === 'detach')?.value === true;
  if (spec.verb === 'create' || isDetached) return ended(await runOne(services, plan));
  const [create, start] = plan.steps;
  if (!create || !start) return { is: 'done' };
  return startAttached(services, plan, { create, start });
}

/** Makes the container, attaches a terminal to it and only then starts it, so that nothing that it prints is lost. */
async function startAttached(
  services: Services,
  plan: Plan,
  { create, start }: { readonly create: Step; readonly start: Step },
): Promise<Started> {
  const made = await runOne(services, { ...plan, steps: [create] });
  if (made?.kind !== 'done' || !made.made) return ended(made);
  const container = made.made;
  const { engine } = (await services.window.looking()).target;
  return new Promise((resolve) => {
    const greeting = t('Attached to {0}. Closing this terminal leaves it running.', shown(container.name, 60));
    const pty = new AttachTerminal({
      engine,
      containerId: container.id,
      greeting,
      start: async () => {
        const outcome = await runOne(services, { ...plan, steps: [boundTo(start, container)] });
        if (outcome?.kind !== 'done') await takeBack(services, plan, boundTo(create, container));
        resolve(ended(outcome));
        return outcome?.kind === 'done';
      },
    });
    const name = t('Attached: {0}', shown(container.name, 40));
    vscode.window.createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('plug'), isTransient: true }).show();
  });
}

function boundTo(step: Step, made: Subject): Step {
  if (step.kind === 'command') return step;
  return {
    ...step,
    call: bindMade(step.call, made),
    ...(step.undo && { undo: bindMade(step.undo, made) }),
    ...(step.probe && { probe: bindMade(step.probe, made) }),
  };
}

/** Removes what was made and could not be started. */
async function takeBack(services: Services, plan: Plan, create: Step): Promise<void> {
  if (create.kind !== 'engine-call' || !create.undo) return;
  const step: Step = { kind: 'engine-call', call: create.undo, line: [] };
  await runOne(services, { title: t('Remove {0}', plan.subject), subject: plan.subject, steps: [step] });
}

async function runOne(services: Services, plan: Plan) {
  const report = await act(services, [plan], { view, doing: plan.title });
  return report?.items[0]?.outcome;
}

function ended(outcome: Awaited<ReturnType<typeof runOne>>): Started {
  if (outcome?.kind === 'done') return { is: 'done' };
  if (outcome?.kind !== 'failed' && outcome?.kind !== 'unknown') return { is: 'cancelled' };
  return refusedBy(outcome.error);
}

function refusedBy(error: unknown): Started {
  return { is: 'refused', said: error instanceof Error ? error.message : String(error), text: explain(error) };
}

/** Brings the image when the engine has none, as docker's command line does (`--pull`). */
async function pullIfNeeded(services: Services, spec: RunSpec): Promise<Started> {
  const policy = spec.options.findLast(({ name }) => name === 'pull')?.value ?? 'missing';
  const { platform } = toCreate(spec);
  if (policy === 'never') return { is: 'done' };
  if (policy !== 'always' && (await isThere(services, spec.image))) return { is: 'done' };
  const request = { reference: spec.image, quiet: true, ...(platform !== undefined && { platform }) };
  const pulled = await vscode.commands.executeCommand<boolean>('stevedore.images.pull', request);
  if (pulled || (await isThere(services, spec.image))) return { is: 'done' };
  const text = t('{0} is not on this engine and could not be pulled: look at its name.', spec.image);
  return { is: 'refused', said: 'no such image', text, unsaid: text };
}

async function isThere(services: Services, image: string): Promise<boolean> {
  try {
    await (await services.window.looking()).target.engine.inspect('images', image);
    return true;
  } catch (error) {
    if (EngineError.is(error, 'not-found')) return false;
    throw error;
  }
}
