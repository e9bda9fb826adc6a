import { posix } from 'node:path';
import type { ContainerRecord } from '../engine/records';
import type { Command } from '../host/command';
import type { Host } from '../host/host';
import { t } from '../l10n/l10n';
import { PlanError } from '../plan/errors';
import { visible } from '../text/visible';

/** What compose wrote into the labels of a container (docker/compose, pkg/api/labels.go). All of it is text from outside. */
export interface ComposeLabels {
  readonly project: string;
  readonly service: string;
  /** Absent where the label is missing or no absolute path. */
  readonly workingDir?: string;
  readonly configFiles: readonly string[];
  /** Made by `compose run`: `up`, `start` and `stop` leave it alone. */
  readonly oneOff: boolean;
}

const prefix = 'com.docker.compose.';

/** The compose labels of a container; undefined when it belongs to no project. */
export function composeOf(record: Pick<ContainerRecord, 'labels'> | undefined): ComposeLabels | undefined {
  const label = (name: string): string => record?.labels[`${prefix}${name}`] ?? '';
  const project = label('project');
  if (project === '') return undefined;
  const workingDir = label('project.working_dir');
  const isOldCompose = label('version').startsWith('1.');
  return {
    project,
    service: label('service'),
    ...(posix.isAbsolute(workingDir) ? { workingDir } : {}),
    configFiles: configFiles(label('project.config_files'), workingDir, isOldCompose),
    oneOff: label('oneoff').toLowerCase() === 'true',
  };
}

/**
 * The files of a project. The label joins them with commas and escapes nothing. Compose 2 writes absolute paths, so
 * that a comma is a separator only before one; compose 1 wrote what stood behind `-f`, and every comma is taken for one.
 */
function configFiles(label: string, workingDir: string, isOldCompose: boolean): readonly string[] {
  const parts = label.split(isOldCompose ? ',' : /,(?=\/)/);
  return parts.flatMap((part) => {
    // `-` is compose's standard input: what was read there is gone.
    if (part === '' || part === '-') return [];
    if (posix.isAbsolute(part)) return [part];
    return posix.isAbsolute(workingDir) ? [posix.join(workingDir, part)] : [];
  });
}

export type ComposeProgram = 'docker compose' | 'docker-compose';
export type ComposeVerb = 'up' | 'down' | 'start' | 'stop' | 'restart' | 'logs';

export interface ComposeTarget {
  readonly program: ComposeProgram;
  readonly project: string;
  readonly workingDir?: string;
  readonly configFiles: readonly string[];
  /** The target's `cliEnvironment`, so that compose reaches the engine that the window looks at. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Compose's own rule for names of projects (compose-spec, 04-version-and-name.md). */
const projectName = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * The compose command for a whole project. Values from labels stand behind `=` in the same argument, so that none can be
 * read as a flag. Throws PlanError('bad-name') for a project that compose itself would refuse.
 */
export function composeCommand(target: ComposeTarget, verb: ComposeVerb): Command {
  const { program, project, workingDir, configFiles, env } = target;
  if (!projectName.test(project)) {
    throw new PlanError('bad-name', t('Compose takes no project with the name {0}.', visible(project)), project);
  }
  const [binary = 'docker', ...subcommand] = program.split(' ');
  return {
    program: binary,
    args: [
      ...subcommand,
      `--project-name=${project}`,
      ...(workingDir === undefined ? [] : [`--project-directory=${workingDir}`]),
      ...configFiles.map((file) => `--file=${file}`),
      ...verbArgs[verb],
    ],
    ...(env && Object.keys(env).length > 0 ? { env } : {}),
  };
}

const verbArgs: Readonly<Record<ComposeVerb, readonly string[]>> = {
  up: ['up', '--detach'],
  down: ['down'],
  start: ['start'],
  stop: ['stop'],
  restart: ['restart'],
  logs: ['logs', '--follow', '--tail=1000'],
};

/** Which compose the host has, the plugin first; undefined when it has none. */
export async function detectCompose(host: Host, signal?: AbortSignal): Promise<ComposeProgram | undefined> {
  if (await runs(host, 'docker', ['compose', 'version'], signal)) return 'docker compose';
  if (await runs(host, 'docker-compose', ['version'], signal)) return 'docker-compose';
  return undefined;
}

/** An older docker without the plugin prints its help and ends with 0 or 1, depending on its age; compose names itself. */
async function runs(host: Host, program: string, args: readonly string[], signal?: AbortSignal): Promise<boolean> {
  try {
    const { code, stdout } = await host.run({ program, args }, signal);
    return code === 0 && /compose/i.test(stdout.slice(0, 200)) && !/^\s*Usage:/.test(stdout);
  } catch {
    return false;
  }
}
