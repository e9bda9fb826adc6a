import { flag, inner, labels, many, message, raw, text, texts, whole } from './message';

/*
 * The messages of containerd's API that are used here, with the fields that are used. The numbers are those of containerd 1.6's
 * `api/services/NAME/v1/NAME.proto` and `api/types/*.proto`, named with each; they never change within v1.
 */

/** google/protobuf/empty.proto */
export const empty = message({});

/** google/protobuf/timestamp.proto: Timestamp */
const timestamp = message({ seconds: whole(1), nanos: whole(2) });

/** google/protobuf/any.proto: Any */
const anything = message({ typeUrl: text(1), value: raw(2) });

/** version.proto: VersionResponse */
export const versionResponse = message({ version: text(1), revision: text(2) });

/** namespace.proto: Namespace */
const namespace = message({ name: text(1), labels: labels(2) });
/** namespace.proto: ListNamespacesResponse */
export const listNamespacesResponse = message({ namespaces: many(1, namespace) });

/** types/descriptor.proto: Descriptor */
const descriptor = message({ mediaType: text(1), digest: text(2), size: whole(3) });
/** images.proto: Image */
export const image = message({
  name: text(1),
  labels: labels(2),
  target: inner(3, descriptor),
  createdAt: inner(7, timestamp),
  updatedAt: inner(8, timestamp),
});
/** images.proto: ListImagesResponse */
export const listImagesResponse = message({ images: many(1, image) });

/** containers.proto: Container.Runtime */
const runtime = message({ name: text(1) });
/** containers.proto: Container */
export const container = message({
  id: text(1),
  labels: labels(2),
  image: text(3),
  runtime: inner(4, runtime),
  spec: inner(5, anything),
  snapshotter: text(6),
  snapshotKey: text(7),
  createdAt: inner(8, timestamp),
});
/** containers.proto: ListContainersResponse */
export const listContainersResponse = message({ containers: many(1, container) });
/** containers.proto: GetContainerRequest, DeleteContainerRequest */
export const containerRequest = message({ id: text(1) });
/** containers.proto: GetContainerResponse */
export const getContainerResponse = message({ container: inner(1, container) });

/** types/task/task.proto: Process */
export const taskProcess = message({
  containerId: text(1),
  id: text(2),
  pid: whole(3),
  status: whole(4),
  exitStatus: whole(9),
  exitedAt: inner(10, timestamp),
});
/** tasks.proto: ListTasksResponse */
export const listTasksResponse = message({ tasks: many(1, taskProcess) });
/** tasks.proto: GetRequest, WaitRequest, DeleteTaskRequest, all of which begin so */
export const taskRequest = message({ containerId: text(1), execId: text(2) });
/** tasks.proto: GetResponse */
export const getTaskResponse = message({ process: inner(1, taskProcess) });
/** tasks.proto: KillRequest */
export const killRequest = message({ containerId: text(1), execId: text(2), signal: whole(3), all: flag(4) });
/** tasks.proto: WaitResponse */
export const waitResponse = message({ exitStatus: whole(1), exitedAt: inner(2, timestamp) });

/** snapshots.proto: RemoveSnapshotRequest */
export const removeSnapshotRequest = message({ snapshotter: text(1), key: text(2) });

/** events.proto: SubscribeRequest */
export const subscribeRequest = message({ filters: texts(1) });
/** events.proto: Envelope */
export const envelope = message({ timestamp: inner(1, timestamp), namespace: text(2), topic: text(3) });
