import type { InfoRecord } from '../../engine/parse/info';
import { t } from '../../l10n/l10n';
import { type EngineFact, known, shown } from './fact';

/** Control groups: who keeps the limits of containers. */
export function limitFacts(info: InfoRecord): readonly EngineFact[] {
  return known(version(info), driver(info));
}

function version({ cgroupVersion }: InfoRecord): EngineFact | undefined {
  if (cgroupVersion !== '1' && cgroupVersion !== '2') return undefined;
  const base = { id: 'cgroup-version', title: t('cgroup version'), value: cgroupVersion };
  const what = t('Control groups are how the kernel limits and counts what the processes of a container use.');
  if (cgroupVersion === '2')
    return {
      ...base,
      why: `${what} ${t('Version 2 has one tree for all limits; those of a container are files such as memory.max in one folder.')}`,
      level: 'fine',
    };
  return {
    ...base,
    why: `${what} ${t('Version 1 has a tree for each of them: limits are files such as memory/docker/<id>/memory.limit_in_bytes. Rootless engines cannot set limits with it.')}`,
    level: 'info',
    todo: t('Current systems use version 2. On one with systemd, this kernel parameter switches at the next boot:'),
    lines: ['systemd.unified_cgroup_hierarchy=1'],
  };
}

function driver({ cgroupDriver: name }: InfoRecord): EngineFact | undefined {
  if (name === '') return undefined;
  const base = { id: 'cgroup-driver', title: t('cgroup driver'), value: shown(name, 40) };
  switch (name) {
    case 'systemd':
      return {
        ...base,
        why: t('The engine asks systemd for the groups, so that one program alone manages them.'),
        level: 'fine',
      };
    case 'cgroupfs':
      return {
        ...base,
        why: t(
          'The engine makes the groups itself, below /sys/fs/cgroup. Where systemd manages them too, and Kubernetes above all, both should use the systemd driver.',
        ),
        level: 'info',
      };
    case 'none':
      return {
        ...base,
        why: t('There are no groups: limits such as -m and --cpus are ignored, and docker stats counts nothing.'),
        level: 'warning',
        todo: t('A rootless engine needs cgroup version 2 and systemd for limits.'),
      };
    default:
      return { ...base, why: t('Who makes the control groups of containers.'), level: 'info' };
  }
}
