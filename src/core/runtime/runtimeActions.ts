import { basename } from 'node:path/posix';
import { type Action, change } from '../docker/action';
import type { Command } from '../host/command';
import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';
import type { Bundle } from './bundle';
import { proposeId } from './containerId';
import type { KnownContainer } from './listContainers';
import { processActions, readStatus } from './processActions';
import { type OciRuntime, runtimeCommands, runtimeQuestions } from './ociRuntime';
import {
  createPlan,
  deletePlan,
  type Doer,
  killPlan,
  pausePlan,
  resumePlan,
  runDetachedPlan,
  startPlan,
} from './runtimePlans';

/** What can be done with a bundle, with an id made of its name. The runtime is the one that runs bundles in this window. */
export function bundleActions(bundle: Bundle, runtime: OciRuntime, doer: Doer): readonly Action[] {
  const id = proposeId(basename(bundle.path), new Set());
  const made = { runtime, id, bundle: bundle.path, outputFile: '' };
  const inTerminal = runtimeCommands.run(runtime, id, { bundle: bundle.path, detach: false });
  return [
    reading('bundles.run', t('Run Bundle'), behind(inTerminal, doer)),
    change({ id: 'bundles.runDetached', title: t('Run Bundle in Background') }, runDetachedPlan(made, doer)),
    change({ id: 'bundles.createContainer', title: t('Create Container') }, createPlan(made, doer)),
    reading('bundles.fixOwnership', t('Give the Root File System of {0} to Root', basename(bundle.path)), [
      ...(process.getuid?.() === 0 ? [] : ['sudo']),
      ...['chown', '-h', '-R', 'root:root', '--', bundle.rootfs],
    ]),
    // What the probe reads first; it goes on to try the paths.
    reading('bundles.prove', t('Prove It'), behind(runtimeCommands.exec(runtime, id, readStatus('self')), doer)),
    reading('bundles.openConfig', t('Open config.json'), ['cat', `${bundle.path}/config.json`]),
  ].map(ofMachine);
}

/** What can be done with a container that a runtime knows. Those that an engine looks after are only looked at. */
export function runtimeActions(container: KnownContainer, doer: Doer): readonly Action[] {
  const { runtime, id, status, keeper } = container;
  const mine = keeper === 'user';
  const look = (name: string, title: string, command: Command): Action =>
    reading(`bundles.${name}`, title, behind(command, doer));
  const alter = (name: string, title: string, available: boolean) => ({ id: `bundles.${name}`, title, available });
  return [
    change(alter('start', t('Start'), mine && status === 'created'), startPlan(container, doer)),
    change(alter('pause', t('Pause'), mine && status === 'running'), pausePlan(container, doer)),
    change(alter('resume', t('Resume'), mine && status === 'paused'), resumePlan(container, doer)),
    change(alter('kill', t('Send Signal'), mine && status !== 'stopped'), killPlan(container, 'TERM', doer)),
    change(alter('delete', t('Delete'), mine), deletePlan(container, doer)),
    look('copyId', t('Copy Id'), runtimeQuestions.list(runtime).command),
    look('shell', t('Open Shell'), runtimeCommands.exec(runtime, id, ['sh'], { tty: true })),
    look('processes', t('Processes'), runtimeCommands.processTable(runtime, id)),
    look('state', t('State'), runtimeQuestions.state(runtime, id).command),
    look('events', t('Statistics'), runtimeCommands.statistics(runtime, id)),
    ...lookedAtActions(container, doer),
  ].map(ofMachine);
}

/** What is looked at from outside of the runtime: its process, and the config in its bundle. */
function lookedAtActions({ status, pid, bundle, ofRoot }: KnownContainer, { bySudo }: Doer): readonly Action[] {
  const available = pid > 0 && status !== 'stopped';
  const config = commandLine([...(bySudo && ofRoot ? ['sudo'] : []), 'cat', `${bundle}/config.json`]);
  return processActions(String(pid), { config, available });
}

const ofMachine = (action: Action): Action => ({ ...action, ofMachine: true });

function reading(id: string, title: string, argv: readonly string[]): Action {
  return { id, title, available: true, lines: [commandLine(argv)] };
}

function behind({ program, args }: Command, { bySudo }: Doer): readonly string[] {
  return [...(bySudo ? ['sudo'] : []), program, ...args];
}
