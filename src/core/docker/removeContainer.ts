import type { Subject } from '../engine/calls';
import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { removal } from './enginePlan';
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
  const anonymous = ofVolumes.filter((mount) => /^[0-9a-f]{64}$/.test(mount.name ?? '')).length;
  const runs = ['running', 'paused', 'restarting'].includes(record.state);
  const what = runs
    ? t('Kills and removes container {0} with what was written in it', container.name)
    : t('Removes container {0} with what was written in it', container.name);
  const goes = volumes && anonymous > 0 ? t('{0}, and its anonymous volumes ({1}).', what, anonymous) : `${what}.`;
  const stays = ofVolumes.length - (volumes ? anonymous : 0);
  const image = record.image === '' ? record.imageId : record.image;
  return {
    goes,
    stays: stays > 0 ? t('Image {0} stays, and volumes ({1}).', image, stays) : t('Image {0} stays.', image),
  };
}
