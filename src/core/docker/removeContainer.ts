import type { Subject } from '../engine/calls';
import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { isAnonymousVolume } from './anonymousVolume';
import { prune, removal } from './enginePlan';
import { subjectOf } from './subject';

export interface RemoveContainerOptions {
  /** Also when it runs: it is killed first. */
  readonly force: boolean;
  /** With the volumes that nobody named (docker-rm(1), -v). */
  readonly volumes: boolean;
}

export function removeContainer(record: ContainerRecord, options: RemoveContainerOptions): Plan {
  const container = subjectOf(record);
  return removal(t('Remove {0}', container.name), {
    kind: 'containers',
    subject: container,
    call: { op: 'container.remove', container, ...options },
    destroys: removalOf(record, container, options),
  });
}

function removalOf(
  record: ContainerRecord,
  container: Subject,
  { volumes }: RemoveContainerOptions,
): NonNullable<Plan['destroys']> {
  const ofVolumes = record.mounts.filter((mount) => mount.type === 'volume');
  const anonymous = ofVolumes.filter((mount) => isAnonymousVolume(mount.name ?? '')).length;
  const runs = ['running', 'paused', 'restarting'].includes(record.state);
  const what = runs
    ? t('Kills and removes container {0} with what was written in it.', container.name)
    : t('Removes container {0} with what was written in it.', container.name);
  const goes = volumes && anonymous > 0 ? `${what} ${t('Its anonymous volumes go too ({0}).', anonymous)}` : what;
  const stays = ofVolumes.length - (volumes ? anonymous : 0);
  const image = record.image === '' ? record.imageId : record.image;
  return {
    goes,
    stays: stays > 0 ? t('Image {0} stays, and volumes ({1}).', image, stays) : t('Image {0} stays.', image),
  };
}

/**
 * Removes the containers that do not run. Their volumes stay, anonymous ones too (moby, daemon/prune.go: RemoveVolume is
 * not set).
 * @param stopped those that do not run now, to be named in the question; the engine decides by itself
 */
export function pruneContainers(stopped: readonly ContainerRecord[] = []): Plan {
  const names = stopped.map((record) => subjectOf(record).name);
  const some = names.length > 10 ? [...names.slice(0, 10), t('and {0} more', names.length - 10)] : names;
  return prune(
    t('Prune Containers'),
    t('containers'),
    { op: 'container.prune' },
    {
      goes:
        some.length > 0
          ? t('Removes all containers that do not run, with what was written in them: {0}.', some.join(', '))
          : t('Removes all containers that do not run, with what was written in them.'),
      stays: t('Running and paused containers, images and volumes stay.'),
    },
  );
}
