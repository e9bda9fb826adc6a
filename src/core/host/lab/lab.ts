import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { t } from '../../l10n/l10n';
import type { Command } from '../command';
import { enterCommand, supervisorCommand } from './argv';
import { LabError } from './errors';
import { type HeldNamespace, holdPidNamespace, labProcesses } from './machine';
import type { EngineAction, LabConfig, LabMessage } from './messages';
import { type LabPaths } from './paths';
import { checkedPaths, prepare } from './prepare';
import { type AsRoot, howToBeRoot, privileged } from './privilege';
import { programInPath } from './programs';
import { type Receipt, settledRemains } from './receipt';
import { removeCgroups, removeHome } from './remove';
import { SupervisorLink } from './supervisorLink';
import { sweepFolder, type Swept } from './sweep';
import { thaw } from './thaw';

export interface LabOptions {
  /** Labs keep their things in folders below this one. A short path on a real file system, not an overlay. */
  readonly folder: string;
  /** The built supervisor, `dist/labSupervisor.js`. */
  readonly supervisor: string;
  /** Names the lab's folder, its cgroup directories and its host name; made up when absent. */
  readonly id?: string;
  /** Absolute paths of the machine that the lab sees at the same place. */
  readonly binds?: readonly string[];
}

/** A throw-away container host in namespaces of its own, with its own root file system and its own engine. */
export interface Lab {
  readonly id: string;
  /** The engine's socket, for programs of the machine. */
  readonly socket: string;
  /** The lab's first process, as the machine numbers it. */
  readonly pid: number;
  /** The file with what the lab's engine said. */
  readonly log: string;
  /** A folder that is at this path on the machine and in the lab, and goes with the lab: for what one hands to the other. */
  readonly shared: string;
  /** `command` as a command of the machine that runs inside of the lab. */
  enter(command: Command): Command;
  /** Does something to the engine and resolves when it is done: `start` when the engine answers again, `kill` and `stop` when it is gone. */
  engine(action: EngineAction): Promise<void>;
  /** Called when the engine answers (`engine-ready`) and when it has ended (`engine-ended`). */
  onMessage(listener: (message: LabMessage) => void): () => void;
  /** Resolves when the lab is over, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends everything in the lab, removes everything of it, and counts what is left. */
  stop(): Promise<Receipt>;
}

/** How this process can be root; throws a LabError `needs-root`. */
function asRootHere(): AsRoot {
  return howToBeRoot(process.getuid?.(), programInPath('sudo') !== undefined);
}

/**
 * Starts a lab and resolves when its engine answers, in some 3 s. Rejects with a LabError and leaves nothing behind
 * when that fails or `signal` is aborted. The lab ends with this process, however that ends.
 */
export async function startLab(options: LabOptions, signal?: AbortSignal): Promise<Lab> {
  signal?.throwIfAborted();
  const asRoot = asRootHere();
  const id = options.id ?? randomBytes(4).toString('hex');
  const paths = checkedPaths(options.folder, id);
  const socketGroup = asRoot === 'root' ? undefined : process.getgid?.();
  const config = prepare(paths, { id, binds: [...(options.binds ?? []), paths.run], socketGroup });
  const link = startSupervisor(options.supervisor, paths, asRoot);
  const cleanUp = (namespace: HeldNamespace | undefined): Promise<Receipt> =>
    endLab({ link, config, asRoot, namespace });
  try {
    await engineAnswers(link, paths, signal);
    const pid = labProcesses(paths.home).find((process) => process.isInit)?.pid;
    if (pid === undefined) throw new LabError('ended', t('The lab has ended.'));
    return running({ link, paths, config, pid, cleanUp });
  } catch (error) {
    await cleanUp(undefined);
    throw error;
  }
}

/** Removes what labs below `folder` left that crashed together with who made them. */
export async function sweepLabs(folder: string, signal?: AbortSignal): Promise<readonly Swept[]> {
  return sweepFolder(folder, asRootHere(), signal);
}

/** This program as Node: a desktop's VS Code is Electron, which is Node when its environment says so (Electron, Environment Variables). */
function nodeArgv(): readonly string[] {
  const isElectron = process.versions['electron'] !== undefined;
  return [...(isElectron ? ['env', 'ELECTRON_RUN_AS_NODE=1'] : []), process.execPath];
}

function startSupervisor(supervisor: string, paths: LabPaths, asRoot: AsRoot): SupervisorLink {
  const tini = programInPath('tini');
  const command = supervisorCommand({ node: nodeArgv(), supervisor, paths, tini });
  const log = openSync(paths.log, 'a');
  try {
    return new SupervisorLink(privileged(command, asRoot), log);
  } finally {
    closeSync(log);
  }
}

async function engineAnswers(link: SupervisorLink, paths: LabPaths, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    link.listen((message) => {
      if (message.is === 'engine-ready') resolve();
      if (message.is === 'failed') reject(notStarted(message.message, paths));
    });
    void link.ended.then(() => reject(notStarted('', paths)));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function notStarted(words: string, paths: LabPaths): LabError {
  const log = readFileSync(paths.log, 'utf8').trim().split('\n').slice(-10).join('\n');
  return new LabError('not-started', [t('The lab could not be started.'), words, log].filter(Boolean).join('\n'));
}

function running(made: {
  readonly link: SupervisorLink;
  readonly paths: LabPaths;
  readonly config: LabConfig;
  readonly pid: number;
  readonly cleanUp: (namespace: HeldNamespace | undefined) => Promise<Receipt>;
}): Lab {
  const { link, paths, config, pid } = made;
  const namespace = holdPidNamespace(pid);
  let receipt: Promise<Receipt> | undefined;
  return {
    id: config.id,
    socket: paths.socket,
    pid,
    log: paths.log,
    shared: paths.run,
    ended: link.ended,
    enter: (command) => enterCommand(pid, command),
    engine: (action) => link.ask(action),
    onMessage: (listener) => link.listen(listener),
    stop: () => (receipt ??= made.cleanUp(namespace)),
  };
}

async function endLab(lab: {
  readonly link: SupervisorLink;
  readonly config: LabConfig;
  readonly asRoot: AsRoot;
  readonly namespace: HeldNamespace | undefined;
}): Promise<Receipt> {
  const cgroups = lab.config.cgroups.map(({ path }) => path);
  const closing = lab.link.close();
  await thaw(cgroups, lab.asRoot);
  await closing;
  await removeCgroups(cgroups, lab.asRoot);
  await removeHome(lab.config.home, lab.asRoot);
  const { id, home } = lab.config;
  try {
    return await settledRemains({ id, home, cgroups, pidNamespace: lab.namespace?.name });
  } finally {
    lab.namespace?.release();
  }
}
