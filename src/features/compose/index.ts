import * as vscode from 'vscode';
import { type ComposeProgram, detectCompose } from '../../core/docker/compose';
import { composeActions } from '../../core/docker/composeActions';
import { type ComposeGroup, composeGroup, type GroupChange, groupPlans } from '../../core/docker/groupPlans';
import { t } from '../../core/l10n/l10n';
import { messageText } from '../../core/text/message';
import { act } from '../../ui/act';
import { registerCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import { reportProblem } from '../../ui/report';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import { showCommands } from '../../ui/showCommands';
import { mayChange } from '../../ui/trust';

/** Actions on a whole compose project: through compose where the host has it, else container by container. */
export function register(services: Services): vscode.Disposable {
  const finder = new ComposeFinder(services);
  const on = (name: string, run: (group: ComposeGroup) => unknown) =>
    registerCommand(services, `stevedore.compose.${name}`, async (node: Node | undefined) => {
      const group = node && groupOf(services, node);
      if (group) await run(group);
    });
  const change = (verb: GroupChange) => on(verb, (group) => changeGroup(services, finder, group, verb));
  return vscode.Disposable.from(
    ...(['start', 'stop', 'restart', 'up', 'down'] as const).map(change),
    on('logs', async ({ containers }) => {
      const logged = containers.map(({ id, name }) => ({ id, name }));
      await vscode.commands.executeCommand('stevedore.logs.open', logged, 'defaults');
    }),
    on('showCommands', async (group) => {
      const options = await groupOptions(services, finder);
      // The list puts the environment before every line itself.
      await showCommands(services, group.project, composeActions(group, { ...options, env: {} }));
    }),
  );
}

/** Looks for compose once a window, when somebody first needs it. */
class ComposeFinder {
  private found: Promise<ComposeProgram | undefined> | undefined;

  constructor(private readonly services: Services) {}

  program(): Promise<ComposeProgram | undefined> {
    return (this.found ??= detectCompose(this.services.window.host));
  }
}

function groupOf(services: Services, node: Node): ComposeGroup | undefined {
  const { subject } = node.row;
  const containers = services.window.current?.store.snapshot.containers.values() ?? [];
  return subject.kind === 'compose-project' ? composeGroup(subject.project, containers) : undefined;
}

async function groupOptions(services: Services, finder: ComposeFinder) {
  const { target } = await services.window.looking();
  return {
    program: await finder.program(),
    env: target.choice.cliEnvironment,
    timeoutSeconds: setting('stopTimeout'),
  };
}

async function changeGroup(
  services: Services,
  finder: ComposeFinder,
  group: ComposeGroup,
  verb: GroupChange,
): Promise<void> {
  if (!mayChange()) return;
  const options = await groupOptions(services, finder);
  if (options.program === undefined && (verb === 'up' || verb === 'down')) {
    reportProblem(
      services.log,
      t('There is no docker compose on this machine, and {0} needs it: it reads the files of the project.', verb),
    );
    return;
  }
  const plans = groupPlans(group, verb, options);
  const doing = messageText(t('Compose {0}: {1}', verb, group.project));
  await act(services, plans, { view: 'stevedore.containers', doing, confirm: t('Compose Down') });
}
