import type { Usage } from '../../core/docker/usage';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { stateWord } from '../../core/rows/containerState';
import { shown } from '../../core/rows/row';
import { binaryBytes, percent, perSecond } from '../../core/text/formatUsage';
import type { Limits } from '../../core/docker/limits';
import type { ShownContainer, StatsWords, Used } from './protocol';

const orNull = (value: number | undefined): number | null => value ?? null;

/** The numbers of one second for the graphs. */
export function usedNow(usage: Usage | undefined): Used {
  return {
    cpu: orNull(usage?.cpu),
    memory: orNull(usage?.memory),
    received: orNull(usage?.received),
    sent: orNull(usage?.sent),
    read: orNull(usage?.read),
    written: orNull(usage?.written),
    pids: orNull(usage?.pids),
  };
}

/** One row of the table. `record` is absent once the container is gone. */
export function shownContainer(
  known: { readonly id: string; readonly name: string; readonly limits: Limits },
  record: ContainerRecord | undefined,
  usage: Usage | undefined,
): ShownContainer {
  return {
    id: known.id,
    name: shown(record?.name ?? known.name, 60),
    state: record ? stateWord(record.state) : t('removed'),
    limits: known.limits,
    cells: usage ? cellsOf(usage) : ['–', '–', '–', '–', '–'],
  };
}

function cellsOf(usage: Usage): readonly string[] {
  const { memory, memoryLimit, received, sent } = usage;
  const ofLimit = memoryLimit > 0 ? ` / ${binaryBytes(memoryLimit)} (${percent((memory / memoryLimit) * 100)})` : '';
  return [
    percent(usage.cpu),
    `${binaryBytes(memory)}${ofLimit}`,
    received === undefined || sent === undefined
      ? t('no network of its own')
      : `${perSecond(received)} / ${perSecond(sent)}`,
    `${perSecond(usage.read)} / ${perSecond(usage.written)}`,
    String(usage.pids),
  ];
}

export function statsWords(): StatsWords {
  return {
    titles: {
      cpu: t('CPU (100 % is one CPU)'),
      memory: t('Memory'),
      network: t('Network'),
      block: t('Block devices'),
      pids: t('Processes and threads'),
    },
    columns: [
      t('Container'),
      t('State'),
      t('CPU'),
      t('Memory / limit'),
      t('Received / sent'),
      t('Read / written'),
      t('Processes'),
    ],
    table: t('What the containers use now'),
    limit: t('limit'),
    received: t('received'),
    sent: t('sent'),
    read: t('read'),
    written: t('written'),
    pause: t('Pause'),
    resume: t('Resume'),
    keys: t('Left and right arrow keys move along time, Home and End to the ends, Escape back to now.'),
    waiting: t('Waiting for the first two samples…'),
  };
}
