import type { ContainerRecord, ContainerState } from '../engine/records';
import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';
import { type Action, change, listing, read } from './action';
import { commitContainer } from './commitContainer';
import {
  killContainer,
  pauseContainer,
  renameContainer,
  restartContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from './containerPlans';
import { removeContainer } from './removeContainer';
import { membershipActions } from './membershipActions';
import { logWords } from './logWords';
import { subjectOf } from './subject';

export interface ContainerActionOptions {
  /** Seconds until the engine kills what does not stop; the container's own setting when absent. */
  readonly stopTimeoutSeconds?: number;
  /** How many lines of the log are read first. */
  readonly tail?: number;
}

/** The states in which an action makes sense. A state that this version does not know forbids nothing. */
const alive: readonly ContainerState[] = ['running', 'paused', 'restarting', 'unknown'];
const running: readonly ContainerState[] = ['running', 'unknown'];
const still: readonly ContainerState[] = ['created', 'exited', 'unknown'];

/** Everything that can be done with a container, in the order of the menu. */
export function containerActions(record: ContainerRecord, options: ContainerActionOptions = {}): readonly Action[] {
  return [
    ...lifecycle(record, options),
    ...looking(record, options),
    ...files(record),
    ...membershipActions(record),
    ...copying(record),
    removing(record),
    listing('containers', ['ps', '-a']),
  ];
}

function lifecycle(record: ContainerRecord, { stopTimeoutSeconds }: ContainerActionOptions): readonly Action[] {
  const is = (states: readonly ContainerState[]): boolean => states.includes(record.state);
  const stop = stopTimeoutSeconds === undefined ? {} : { timeoutSeconds: stopTimeoutSeconds };
  return [
    change({ id: 'containers.start', title: t('Start'), available: is(still) }, startContainer(record)),
    change({ id: 'containers.stop', title: t('Stop'), available: is(alive) }, stopContainer(record, stop)),
    change(
      { id: 'containers.restart', title: t('Restart'), available: is([...alive, ...still]) },
      restartContainer(record, stop),
    ),
    change({ id: 'containers.pause', title: t('Pause'), available: is(running) }, pauseContainer(record)),
    change(
      { id: 'containers.unpause', title: t('Unpause'), available: is(['paused', 'unknown']) },
      unpauseContainer(record),
    ),
    change(
      { id: 'containers.kill', title: t('Kill'), available: is(alive) },
      killContainer(record, { signal: 'KILL' }),
    ),
    change(
      { id: 'containers.rename', title: t('Rename…'), available: record.state !== 'removing' },
      renameContainer(record, { newName: 'NEW-NAME' }),
    ),
  ];
}

function looking(record: ContainerRecord, { tail = 1000 }: ContainerActionOptions): readonly Action[] {
  const { name } = subjectOf(record);
  const runs = running.includes(record.state);
  const published = record.ports.filter((port) => port.hostPort !== undefined);
  return [
    read({ id: 'containers.logs', title: t('Show Logs') }, logWords({ follow: true, timestamps: false, tail }), [name]),
    read({ id: 'containers.shell', title: t('Open Shell'), available: runs }, ['exec', '-it'], [name], ['sh']),
    read({ id: 'containers.exec', title: t('Run a Command…'), available: runs }, ['exec'], [name], ['id']),
    read({ id: 'containers.attach', title: t('Attach'), available: runs }, ['attach'], [name]),
    read({ id: 'containers.inspect', title: t('Inspect') }, ['inspect', '--type', 'container'], [name]),
    read(
      { id: 'containers.stats', title: t('Show Stats'), available: alive.includes(record.state) },
      ['stats'],
      [name],
    ),
    read(
      { id: 'containers.top', title: t('Show Processes'), available: runs || record.state === 'paused' },
      ['top'],
      [name],
    ),
    read(
      { id: 'containers.openPort', title: t('Open Published Port'), available: runs && published.length > 0 },
      ['port'],
      [name],
    ),
  ];
}

function files(record: ContainerRecord): readonly Action[] {
  const { name } = subjectOf(record);
  const listing = running.includes(record.state)
    ? commandLine(['docker', 'exec', name, 'ls', '-la', '/'])
    : `${commandLine(['docker', 'export', name])} | tar -tv`;
  const options = { reference: 'new-image', message: '', author: '', changes: [], pause: true };
  return [
    { id: 'containers.files', title: t('Browse Files'), available: true, lines: [listing] },
    read({ id: 'containers.diff', title: t('Show Changes') }, ['diff'], [name]),
    change({ id: 'containers.commit', title: t('Commit…') }, commitContainer(record, options)),
    read({ id: 'containers.export', title: t('Export…') }, ['export', '-o', `${name}.tar`], [name]),
  ];
}

/** Where an address is, in the template language of `docker inspect` (docker-inspect(1), -f). */
const addresses = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';

function copying(record: ContainerRecord): readonly Action[] {
  const { name } = subjectOf(record);
  const inspect = (format: string): readonly string[] => ['inspect', '-f', format];
  const hasIp = record.endpoints.some((endpoint) => endpoint.ip !== '' || endpoint.ip6 !== '');
  const runs = alive.includes(record.state);
  return [
    read({ id: 'containers.copyId', title: t('Copy Id') }, inspect('{{.Id}}'), [name]),
    read({ id: 'containers.copyName', title: t('Copy Name') }, inspect('{{.Name}}'), [name]),
    read({ id: 'containers.copyIp', title: t('Copy IP Address'), available: hasIp }, inspect(addresses), [name]),
    read({ id: 'containers.copyPid', title: t('Copy Process Id'), available: runs }, inspect('{{.State.Pid}}'), [name]),
  ];
}

/** The plan that the row's button starts with; the form before it may choose otherwise. */
function removing(record: ContainerRecord): Action {
  const plan = removeContainer(record, { force: alive.includes(record.state), volumes: false });
  return change({ id: 'containers.remove', title: t('Remove…'), available: record.state !== 'removing' }, plan);
}
