import { type Body, madeBefore } from '../engine/calls';
import { helperLabel } from '../engine/helper';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { volumeFolder } from './volumeSource';

/** How long a helper lives when nobody ends it, in seconds: also when VS Code was killed. */
export const helperLife = 3600;

/** The image of helpers, and whether there is a busybox in it that can run. */
export interface HelperImage {
  readonly id: string;
  readonly runs: boolean;
}

/**
 * Makes a container that has a volume at `/volume`, and can do next to nothing: no network, nothing to write but the
 * volume, no rights but to read every file. Where its image holds no program it is made and not started: the engine
 * gives archives of it all the same.
 */
export function helperPlan(volume: string, image: HelperImage): Plan {
  const labels = { [helperLabel]: 'volume' };
  const body: Body = {
    Image: image.id,
    Cmd: ['sleep', String(helperLife)],
    Labels: labels,
    HostConfig: {
      AutoRemove: image.runs,
      NetworkMode: 'none',
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      CapAdd: ['DAC_READ_SEARCH'],
      Mounts: [{ Type: 'volume', Source: volume, Target: volumeFolder, VolumeOptions: { NoCopy: true } }],
    },
  };
  const words = [
    ...(image.runs ? ['--rm'] : []),
    ...['--network', 'none', '--read-only', '--cap-drop', 'ALL', '--cap-add', 'DAC_READ_SEARCH'],
    ...['--label', `${helperLabel}=volume`],
    ...['--mount', `type=volume,source=${volume},target=${volumeFolder},volume-nocopy`],
    ...[image.id, 'sleep', String(helperLife)],
  ];
  const made = madeBefore(t('helper'));
  const create = { op: 'container.create', name: '', body, words } as const;
  const undo = { op: 'container.remove', container: made, force: true, volumes: false } as const;
  const title = t('Browse Volume {0}', volume);
  if (!image.runs) return { title, subject: volume, steps: [{ kind: 'engine-call', call: create, undo }] };
  return {
    title,
    subject: volume,
    steps: [
      { kind: 'engine-call', call: create, undo, line: [] },
      {
        kind: 'engine-call',
        call: { op: 'container.start', container: made },
        probe: { ask: 'container-state', container: made, oneOf: ['running'] },
        line: ['docker', 'run', '-d', ...words],
      },
    ],
  };
}
