import type { Of } from './message';
import type { container, image, taskProcess } from './messages';
import type { CtrContainer, CtrImage, CtrTask, TaskStatus } from './records';

/** The statuses by their numbers (types/task/task.proto, Status). */
const statuses: readonly TaskStatus[] = ['unknown', 'created', 'running', 'stopped', 'paused', 'pausing'];

/** A task out of what containerd lists. Its id is that of its container. */
export function taskOf({ id, containerId, pid, status, exitStatus }: Of<typeof taskProcess>): CtrTask {
  return { id: containerId === '' ? id : containerId, pid, status: statuses[status] ?? 'unknown', exitStatus };
}

export function imageOf({ name, labels, target, createdAt }: Of<typeof image>): CtrImage {
  return {
    name,
    labels,
    mediaType: target?.mediaType ?? '',
    digest: target?.digest ?? '',
    created: (createdAt?.seconds ?? 0) * 1000,
  };
}

/** A container with its task among those of its namespace. */
export function containerOf(from: Of<typeof container>, tasks: ReadonlyMap<string, CtrTask>): CtrContainer {
  const { id, labels, image, runtime, snapshotter, snapshotKey, createdAt } = from;
  return {
    ...{ id, labels, image, snapshotter, snapshotKey },
    runtime: runtime?.name ?? '',
    created: (createdAt?.seconds ?? 0) * 1000,
    task: tasks.get(id),
  };
}

/** The state of a container's task; `none` where there is no task. */
export function statusOf({ task }: Pick<CtrContainer, 'task'>): TaskStatus {
  return task?.status ?? 'none';
}
