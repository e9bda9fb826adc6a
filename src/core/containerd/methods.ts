import type { Message } from './message';
import {
  containerRequest,
  empty,
  envelope,
  getContainerResponse,
  getTaskResponse,
  killRequest,
  listContainersResponse,
  listImagesResponse,
  listNamespacesResponse,
  listTasksResponse,
  removeSnapshotRequest,
  subscribeRequest,
  taskRequest,
  versionResponse,
  waitResponse,
} from './messages';

/** One method of a service: its path in HTTP/2, what it takes, what it gives. */
export interface Method<I, O> {
  readonly path: string;
  readonly input: Message<I>;
  readonly output: Message<O>;
}

function method<I, O>(name: string, input: Message<I>, output: Message<O>): Method<I, O> {
  const [service = '', method = ''] = name.split('/');
  return { path: `/containerd.services.${service}/${method}`, input, output };
}

/** The methods that are called, by the names that the services of containerd 1.6 give them (api/services). */
export const methods = {
  version: method('version.v1.Version/Version', empty, versionResponse),
  namespaces: method('namespaces.v1.Namespaces/List', empty, listNamespacesResponse),
  images: method('images.v1.Images/List', empty, listImagesResponse),
  containers: method('containers.v1.Containers/List', empty, listContainersResponse),
  container: method('containers.v1.Containers/Get', containerRequest, getContainerResponse),
  deleteContainer: method('containers.v1.Containers/Delete', containerRequest, empty),
  tasks: method('tasks.v1.Tasks/List', empty, listTasksResponse),
  task: method('tasks.v1.Tasks/Get', taskRequest, getTaskResponse),
  kill: method('tasks.v1.Tasks/Kill', killRequest, empty),
  wait: method('tasks.v1.Tasks/Wait', taskRequest, waitResponse),
  deleteTask: method('tasks.v1.Tasks/Delete', taskRequest, empty),
  removeSnapshot: method('snapshots.v1.Snapshots/Remove', removeSnapshotRequest, empty),
  events: method('events.v1.Events/Subscribe', subscribeRequest, envelope),
} as const;
