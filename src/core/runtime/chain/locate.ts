import type { Engine } from '../../engine/engine';
import { readInfo } from '../../engine/engineInfo';
import { fields, text } from '../../engine/parse/field';
import type { Host } from '../../host/host';
import { seenContainers } from '../../target/proof';
import { type OciRuntime, runtimeQuestions } from '../ociRuntime';
import type { Wanted } from '../wanted';
import { type Chain, type AboutContainer, chainOf } from './chain';
import { readProcesses } from './processes';
import { optionOf, roleOf } from './role';

/** Who runs a container, or why that is not known. */
export type Found =
  | { readonly is: 'found'; readonly chain: Chain }
  /** It has no process. */
  | { readonly is: 'not-running' }
  /** It runs, and no process of it is seen from here: the engine is on another machine, or /proc hides what others run. */
  | { readonly is: 'unseen' };

/**
 * Looks for the processes of a container of an engine. Its number of the first process is one of the engine's pid namespace,
 * which need not be the Host's, so that the process is found by its control group. Rejects with an EngineError.
 */
export async function chainOfEngineContainer(
  { host, engine }: { readonly host: Host; readonly engine: Engine },
  id: string,
  signal: AbortSignal,
): Promise<Found> {
  const inspection = fields(await engine.inspect('containers', id, signal));
  const state = fields(inspection['State']);
  if (state['Running'] !== true && state['Paused'] !== true) return { is: 'not-running' };
  const [seen] = await seenContainers(host, new Set([text(inspection['Id']) || id]), signal);
  if (!seen) return { is: 'unseen' };
  const { liveRestore } = await readInfo(engine, signal);
  return found(host, seen.pid, { about: { liveRestore, addresses: addressesOf(inspection) }, signal });
}

/** Looks for the processes of a container that a low-level runtime knows. Rejects with a HostError. */
export async function chainOfRuntimeContainer(
  host: Host,
  { runtime, id }: { readonly runtime: OciRuntime; readonly id: string },
  signal: AbortSignal,
): Promise<Found> {
  const { command, parse } = runtimeQuestions.state(runtime, id);
  const { code, stdout } = await host.run(command, signal);
  const state = code === 0 ? parse(stdout) : undefined;
  if (!state || state.pid === 0) return { is: 'not-running' };
  return found(host, state.pid, { about: {}, signal });
}

/**
 * Looks for the processes of a task of containerd. Its number may be one of another pid namespace, or of a task that ended: it is
 * the task's where its parent is a shim of that namespace of containerd. Rejects with a HostError.
 */
export async function chainOfTask(
  host: Host,
  { namespace, pid }: Pick<Extract<Wanted, { readonly is: 'task' }>, 'namespace' | 'pid'>,
  signal: AbortSignal,
): Promise<Found> {
  if (pid === 0) return { is: 'not-running' };
  const processes = await readProcesses(host, signal);
  const shim = processes.get(processes.get(pid)?.parent ?? 0);
  if (!shim || roleOf(shim) !== 'shim' || optionOf(shim, 'namespace') !== namespace) return { is: 'unseen' };
  const chain = chainOf(processes, pid);
  return chain ? { is: 'found', chain } : { is: 'unseen' };
}

async function found(
  host: Host,
  pid: number,
  { about, signal }: { readonly about: AboutContainer; readonly signal: AbortSignal },
): Promise<Found> {
  const chain = chainOf(await readProcesses(host, signal), pid, about);
  return chain ? { is: 'found', chain } : { is: 'unseen' };
}

/** Its addresses in the engine's networks. */
function addressesOf(inspection: Readonly<Record<string, unknown>>): readonly string[] {
  const networks = Object.values(fields(fields(inspection['NetworkSettings'])['Networks']));
  return networks.flatMap((network) =>
    ['IPAddress', 'GlobalIPv6Address'].map((key) => text(fields(network)[key])).filter((address) => address !== ''),
  );
}
