import type { EngineCall, Subject } from '../engine/calls';
import type { VolumeRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { prune, removal } from './enginePlan';

export function removeVolume(record: VolumeRecord, options: { readonly force: boolean }): Plan {
  const subject: Subject = { id: record.name, name: record.name };
  return removal(t('Remove {0}', subject.name), {
    kind: 'volumes',
    subject,
    call: { op: 'volume.remove', volume: subject, ...options },
    destroys: { goes: t('Removes volume {0} with everything in it.', subject.name) },
  });
}

/**
 * Removes volumes that no container uses, running or not. From API 1.42 on an engine leaves named ones unless `all`;
 * older ones always take both, and their command line has no `-a`.
 */
export function pruneVolumes(options: { readonly all: boolean; readonly api: string }): Plan {
  const spares = sparesNamedVolumes(options.api);
  const call: EngineCall = { op: 'volume.prune', all: options.all && spares };
  return options.all || !spares
    ? prune(t('Prune All Unused Volumes'), t('volumes'), call, {
        goes: t('Removes all volumes that no container uses, running or not, named ones too, with everything in them.'),
        stays: t('Volumes of containers stay.'),
      })
    : prune(t('Prune Anonymous Volumes'), t('volumes'), call, {
        goes: t(
          'Removes all volumes without a name of their own that no container uses, running or not, with everything in them.',
        ),
        stays: t('Named volumes stay.'),
      });
}

/** Whether an engine that speaks this API version leaves named volumes alone (Docker Engine API 1.42, VolumePrune). */
export function sparesNamedVolumes(api: string): boolean {
  const [major = 0, minor = 0] = api.split('.').map(Number);
  return major > 1 || (major === 1 && minor >= 42);
}
