import { basename, join } from 'node:path/posix';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import type { Bundle } from '../../core/runtime/bundle';
import { containerIdProblem, proposeId } from '../../core/runtime/containerId';
import { type OciRuntime, runtimeCommands, runtimeQuestions } from '../../core/runtime/ociRuntime';
import { createPlan, type NewContainer, runDetachedPlan } from '../../core/runtime/runtimePlans';
import { commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import { act } from '../../ui/act';
import { chosenRuntime } from '../../ui/runtime';
import { mayChange } from '../../ui/trust';
import { inAMoment } from './inAMoment';
import { bySudo, needsRoot, placeFor } from './place';
import { withoutTerminal } from './withoutTerminal';
import type { Work } from './work';

const view = 'stevedore.bundles';

export type RunCommand = 'run' | 'runDetached' | 'createContainer';

/** Errors of a question that are still read. */
const mostErrors = 8;

/** Makes containers of bundles: in a terminal, in the background, or without starting them. */
export class RunCommands {
  constructor(private readonly work: Work) {}

  async call(name: RunCommand, bundle: Bundle | undefined): Promise<void> {
    if (!bundle || !mayChange()) return;
    const runtime = await chosenRuntime(this.work.services);
    if (!(await goOn(bundle))) return;
    const inBackground = name !== 'run' && !(bundle.terminal && name === 'runDetached');
    const how = inBackground || name === 'run' ? name : await withTerminal(bundle);
    if (how === undefined) return;
    const id = await this.askId(bundle);
    if (id === undefined) return;
    if (how === 'run') this.inTerminal(runtime, id, bundle);
    else await this.inBackground(how, runtime, { id, bundle });
  }

  /** An id that is free. Names that are in use are read beforehand where that takes no time, and the runtime has the last word. */
  private async askId({ path }: Bundle): Promise<string | undefined> {
    await inAMoment(this.work.known.start());
    const used = new Set(this.work.known.known.containers.map((container) => container.id));
    return vscode.window.showInputBox({
      title: t('Id of the container'),
      prompt: t('The runtime keeps the container under this name until it is deleted.'),
      value: proposeId(basename(path), used),
      validateInput: (id) => containerIdProblem(id, used),
    });
  }

  /** As a person would: in the folder of the bundle, where `runc run ID` finds the config. */
  private inTerminal(runtime: OciRuntime, id: string, bundle: Bundle): void {
    const root = runtime.root === undefined ? [] : ['--root', runtime.root];
    const argv = [...(needsRoot(bundle) && bySudo() ? ['sudo'] : []), runtime.program, ...root, 'run', id];
    this.work.terminals.run(commandLine(argv), { runtime, id, bundle: bundle.path });
  }

  private async inBackground(
    how: Exclude<RunCommand, 'run'>,
    runtime: OciRuntime,
    { id, bundle }: { readonly id: string; readonly bundle: Bundle },
  ): Promise<void> {
    const { services, outputs, known } = this.work;
    const made: NewContainer = { runtime, id, bundle: bundle.path, outputFile: await outputs.make({ runtime, id }) };
    const doer = { bySudo: needsRoot(bundle) && bySudo() };
    const plan = how === 'createContainer' ? createPlan(made, doer) : runDetachedPlan(made, doer);
    const place = await placeFor(services, [plan], { asRoot: doer.bySudo });
    if (!place) return;
    const report = await act(services, [plan], { view, doing: plan.title, place });
    const outcome = report?.items[0]?.outcome;
    // Whether it was refused, hung or ended at once: what the runtime made of it until then is nobody's.
    if (outcome && outcome.kind !== 'done') await this.removeHalfMade(made, place);
    await known.read();
  }

  private async removeHalfMade(made: NewContainer, { host }: { readonly host: Work['services']['window']['host'] }) {
    const { runtime, id, bundle } = made;
    const state = await host.run({ ...runtimeQuestions.state(runtime, id).command, cwd: '/' }).catch(() => undefined);
    if (state?.code !== 0 || !state.stdout.includes(JSON.stringify(bundle))) return;
    await host.run({ ...runtimeCommands.delete(runtime, id, { force: true }), cwd: '/' }).catch(() => undefined);
    await this.work.outputs.remove(made);
  }
}

/** Shows what the language server calls an error, and asks whether to run it all the same. */
async function goOn({ path, errors }: Bundle): Promise<boolean> {
  if (errors.length === 0) return true;
  const more = errors.length - mostErrors;
  const lines = errors.slice(0, mostErrors).map(({ message }) => visible(message));
  const detail = [...lines, ...(more > 0 ? [t('… and {0} more lines', more)] : [])].join('\n');
  const [anyway, open] = [t('Run Anyway'), t('Open config.json')];
  const question =
    errors.length === 1
      ? t('This config has an error: the runtime may refuse it.')
      : t('This config has {0} errors: the runtime may refuse it.', errors.length);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, anyway, open);
  if (answer === open) await vscode.window.showTextDocument(vscode.Uri.file(join(path, 'config.json')));
  return answer === anyway;
}

/** What runs in the background has no terminal to draw on: the runtime would want a socket to hand one to (runc(8), `--console-socket`). */
async function withTerminal(bundle: Bundle): Promise<RunCommand | undefined> {
  const [terminal, without] = [t('Run in Terminal'), t('Set "terminal" to false and Run')];
  const detail = t('Its config asks for a terminal, and in the background there is none.');
  const question = t('{0} wants a terminal.', basename(bundle.path));
  const answer = await vscode.window.showWarningMessage(visible(question), { modal: true, detail }, terminal, without);
  if (answer === terminal) return 'run';
  if (answer !== without) return undefined;
  return (await withoutTerminal(join(bundle.path, 'config.json'))) ? 'runDetached' : undefined;
}
