import type { Duplex } from 'node:stream';
import { ContainerdError } from './errors';
import { Grpc } from './grpc';
import { type Method, methods } from './methods';
import { containerOf, imageOf, taskOf } from './parse';
import type { CtrContainer, CtrEvent, CtrHoldings, CtrNamespace, CtrTask } from './records';

/** Longest time for one question, in milliseconds. */
const deadline = 10_000;

/** SIGKILL (signal(7)). */
const sigkill = 9;

/** What changes a row: tasks, containers, images and namespaces, and none of what happens to content and snapshots. */
const told = ['topic~="^/(tasks|containers|images|namespaces)/"'];

/** A containerd, by its API: records in, records out. Every call rejects with a ContainerdError. */
export class ContainerdClient {
  private readonly grpc: Grpc;

  /** @param dial connects to its socket */
  constructor(dial: () => Duplex) {
    this.grpc = new Grpc(dial);
  }

  dispose(): void {
    this.grpc.dispose();
  }

  /** Its version: "1.6.20". */
  async version(signal?: AbortSignal): Promise<string> {
    return (await this.ask(methods.version, {}, { signal })).version;
  }

  async namespaces(signal?: AbortSignal): Promise<readonly CtrNamespace[]> {
    return (await this.ask(methods.namespaces, {}, { signal })).namespaces;
  }

  /** What a namespace holds, each container with its task. */
  async holdings(namespace: string, signal?: AbortSignal): Promise<CtrHoldings> {
    const where = { namespace, signal };
    const [{ images }, { containers }, { tasks }] = await Promise.all([
      this.ask(methods.images, {}, where),
      this.ask(methods.containers, {}, where),
      this.ask(methods.tasks, {}, where),
    ]);
    const byId = new Map(tasks.map(taskOf).map((task) => [task.id, task]));
    return { images: images.map(imageOf), containers: containers.map((one) => containerOf(one, byId)) };
  }

  /** The OCI config of a container, as it was given to containerd. */
  async spec(namespace: string, id: string, signal?: AbortSignal): Promise<unknown> {
    const { container } = await this.ask(methods.container, { id }, { namespace, signal });
    const bytes = container?.spec?.value ?? Buffer.alloc(0);
    try {
      return JSON.parse(bytes.toString('utf8')) as unknown;
    } catch (error) {
      throw new ContainerdError('bad-answer', `The spec of ${id} is no JSON.`, { cause: error });
    }
  }

  /** Undefined when the container has none. */
  async task(namespace: string, id: string, signal?: AbortSignal): Promise<CtrTask | undefined> {
    const found = await orUndefined(this.ask(methods.task, { containerId: id }, { namespace, signal }));
    return found?.process && { ...taskOf(found.process), id };
  }

  /** Sends a signal to the first process of a task. */
  async kill(namespace: string, id: string, signalNumber: number, signal?: AbortSignal): Promise<void> {
    await this.ask(methods.kill, { containerId: id, signal: signalNumber }, { namespace, signal });
  }

  /**
   * Deletes what there is of a container: its task, whose processes are killed, the container, and the snapshot that it wrote to.
   * What is gone already is no error.
   */
  async remove(namespace: string, container: CtrContainer, signal?: AbortSignal): Promise<void> {
    const { id, snapshotter, snapshotKey } = container;
    await this.removeTask(namespace, id, signal);
    await orUndefined(this.ask(methods.deleteContainer, { id }, { namespace, signal }));
    if (snapshotter === '' || snapshotKey === '') return;
    await orUndefined(this.ask(methods.removeSnapshot, { snapshotter, key: snapshotKey }, { namespace, signal }));
  }

  /** Kills all processes of a task, waits for its end and deletes it. */
  async removeTask(namespace: string, id: string, signal?: AbortSignal): Promise<void> {
    const task = await this.task(namespace, id, signal);
    if (!task) return;
    const subject = { containerId: id };
    if (task.status !== 'stopped') {
      const ended = orUndefined(this.ask(methods.wait, subject, { namespace, signal }));
      ended.catch(() => undefined);
      // One that was created and not started has a process too, which waits to become the container's.
      await orUndefined(this.ask(methods.kill, { ...subject, signal: sigkill, all: true }, { namespace, signal }));
      await ended;
    }
    await orUndefined(this.ask(methods.deleteTask, subject, { namespace, signal }));
  }

  /** What happens in all namespaces from now on. Ends with an error when the connection does. */
  events(signal: AbortSignal): AsyncIterable<CtrEvent> {
    return this.grpc.listen(methods.events, { filters: told }, { signal });
  }

  private ask<I, O>(method: Method<I, O>, input: Partial<I>, { namespace, signal }: Where): Promise<O> {
    return this.grpc.ask(method, input, {
      deadline,
      ...(namespace !== undefined && { namespace }),
      ...(signal && { signal }),
    });
  }
}

interface Where {
  readonly namespace?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Undefined for what is not there. */
async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (ContainerdError.is(error, 'not-found')) return undefined;
    throw error;
  }
}
