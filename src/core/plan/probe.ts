import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/errors';
import type { ContainerRecord, Kind } from '../engine/records';
import type { Subject } from '../engine/calls';
import { t } from '../l10n/l10n';
import { explain } from '../target/explain';
import type { Answer, Probe } from './plan';
import { engineOf, type Workplace } from './workplace';

/** Asks the machine. Never rejects: what could not be asked is `unknown`, with the reason as evidence. */
export async function answerProbe(probe: Probe, place: Workplace, signal: AbortSignal): Promise<Answer> {
  try {
    return await ask(probe, place, signal);
  } catch (error) {
    return { verdict: 'unknown', evidence: explain(error) };
  }
}

/** As `answerProbe`, and rejects with the EngineError or HostError when the engine or the host could not be asked. */
export async function ask(probe: Probe, place: Workplace, signal: AbortSignal): Promise<Answer> {
  if (probe.ask === 'machine') return probe.judge(await place.host.run(probe.command, signal));
  if (probe.ask === 'all') return every(await Promise.all(probe.of.map((one) => ask(one, place, signal))));
  return askEngine(probe, engineOf(place), signal);
}

type EngineProbe = Exclude<Probe, { readonly ask: 'machine' | 'all' }>;

async function askEngine(probe: EngineProbe, engine: Engine, signal: AbortSignal): Promise<Answer> {
  switch (probe.ask) {
    case 'container-state':
      return about(
        probe.container,
        await find(engine, probe.container, signal),
        (found) => found !== undefined && probe.oneOf.includes(found.state),
      );
    case 'container-not-running':
      return about(
        probe.container,
        await find(engine, probe.container, signal),
        (found) => found === undefined || !['running', 'paused', 'restarting'].includes(found.state),
      );
    case 'container-name':
      return about(probe.container, await find(engine, probe.container, signal), (found) => found?.name === probe.name);
    case 'container-started':
      return startedSince(probe.container, probe.before, await startedAt(engine, probe.container, signal));
    case 'absent':
      return absent(await present(engine, probe.kind, probe.subject, signal), probe.subject);
    case 'present':
      return reversed(absent(await present(engine, probe.kind, probe.subject, signal), probe.subject));
    case 'in-network':
      return inNetwork(probe, await find(engine, probe.container, signal));
  }
}

/** Fills in what a probe compares with: to be called just before the step that it is about. Rejects with an EngineError. */
export async function bindProbe(probe: Probe, place: Workplace, signal: AbortSignal): Promise<Probe> {
  if (probe.ask === 'all') {
    return { ask: 'all', of: await Promise.all(probe.of.map((one) => bindProbe(one, place, signal))) };
  }
  if (probe.ask !== 'container-started' || probe.before !== undefined) return probe;
  const before = await startedAt(engineOf(place), probe.container, signal);
  return before === undefined ? probe : { ...probe, before };
}

async function find(engine: Engine, container: Subject, signal: AbortSignal): Promise<ContainerRecord | undefined> {
  const records = await engine.listContainers({ ids: [container.id] }, signal);
  return records.find((record) => record.id === container.id);
}

function about(
  container: Subject,
  found: ContainerRecord | undefined,
  holds: (found: ContainerRecord | undefined) => boolean,
): Answer {
  const verdict = holds(found) ? 'yes' : 'no';
  if (!found) return { verdict, evidence: t('there is no container {0}', container.name) };
  return { verdict, evidence: t('container {0} is {1} ({2})', found.name, found.state, found.status) };
}

/** StartedAt of a container as its inspection says it, or undefined when there is no such container. */
async function startedAt(engine: Engine, container: Subject, signal: AbortSignal): Promise<string | undefined> {
  try {
    const inspected = (await engine.inspect('containers', container.id, signal)) as {
      readonly State?: { readonly StartedAt?: string };
    };
    return inspected.State?.StartedAt ?? '';
  } catch (error) {
    if (EngineError.is(error, 'not-found')) return undefined;
    throw error;
  }
}

function startedSince(container: Subject, before: string | undefined, now: string | undefined): Answer {
  if (now === undefined) return { verdict: 'no', evidence: t('there is no container {0}', container.name) };
  const evidence = t('container {0} was last started at {1}', container.name, now);
  if (before === undefined) return { verdict: 'unknown', evidence };
  return { verdict: now === before ? 'no' : 'yes', evidence };
}

async function present(engine: Engine, kind: Kind, subject: Subject, signal: AbortSignal): Promise<boolean> {
  switch (kind) {
    case 'containers':
      return (await find(engine, subject, signal)) !== undefined;
    case 'images':
      return (await engine.listImages(signal)).some(
        (image) =>
          image.tags.includes(subject.name) ||
          image.digests.includes(subject.name) ||
          (image.id === subject.id && subject.id.includes(subject.name)),
      );
    case 'networks':
      return (await engine.listNetworks(signal)).some((network) => network.id === subject.id);
    case 'volumes':
      return (await engine.listVolumes(signal)).some((volume) => volume.name === subject.name);
  }
}

function absent(isThere: boolean, subject: Subject): Answer {
  return isThere
    ? { verdict: 'no', evidence: t('{0} is still there', subject.name) }
    : { verdict: 'yes', evidence: t('there is no {0}', subject.name) };
}

function reversed(answer: Answer): Answer {
  return { ...answer, verdict: answer.verdict === 'yes' ? 'no' : 'yes' };
}

type InNetwork = Extract<Probe, { readonly ask: 'in-network' }>;

function inNetwork({ container, network, is }: InNetwork, found: ContainerRecord | undefined): Answer {
  if (!found) return { verdict: 'no', evidence: t('there is no container {0}', container.name) };
  const isIn = found.endpoints.some((one) => one.networkId === network.id || one.networkName === network.name);
  const evidence = isIn
    ? t('{0} is in network {1}', found.name, network.name)
    : t('{0} is not in network {1}', found.name, network.name);
  return { verdict: isIn === is ? 'yes' : 'no', evidence };
}

function every(answers: readonly Answer[]): Answer {
  const deciding =
    answers.find((answer) => answer.verdict === 'no') ?? answers.find((answer) => answer.verdict === 'unknown');
  return deciding ?? { verdict: 'yes', evidence: answers.map((answer) => answer.evidence).join('; ') };
}
