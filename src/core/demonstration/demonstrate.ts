import { setTimeout as wait } from 'node:timers/promises';
import type { Host } from '../host/host';
import type { EngineAction } from '../host/lab/messages';
import { runOk } from '../host/runOk';
import { t } from '../l10n/l10n';
import type { Outcome } from '../runtime/chain/outcome';
import { type Processes, readProcesses } from '../runtime/chain/processes';
import { roleOf, type Role } from '../runtime/chain/role';
import { type Act, acts, type Deed } from './acts';
import { foretoldOf, memberOf, type Seen, seenOf } from './evidence';
import { makeWatched, type Maker, type Stage, startByDocker, type Watched } from './watched';

/** What came of one act for one container. */
export interface Fared {
  readonly maker: Maker;
  readonly foretold: Outcome;
  readonly seen: Seen;
}

/** One act, and what came of it. */
export interface Acted {
  readonly what: string;
  readonly why: string;
  /** What a person would type in the lab. */
  readonly line: string;
  readonly fared: readonly Fared[];
}

/** What is told while it goes on. */
export interface Telling {
  readonly onMade: (watched: readonly Watched[]) => void;
  readonly onAct: (act: Act) => void;
  readonly onActed: (acted: Acted) => void;
}

/** A lab whose engine can be told what to do. */
export interface Theatre extends Stage {
  readonly engineDoes: (action: EngineAction) => Promise<void>;
}

/** How long a container that was foretold to end may take for it, and how long one is watched that was foretold to live; milliseconds. */
const patience = { ends: 15_000, lives: 1500 };

/**
 * Makes containers in several ways in a lab, ends its daemons one after the other, and looks after each act which containers live.
 * Nothing is removed: that goes with the lab. Rejects with what goes wrong in the lab, or the reason of `signal`.
 */
export async function demonstrate(
  theatre: Theatre,
  { onMade, onAct, onActed }: Telling,
  signal: AbortSignal,
): Promise<readonly Acted[]> {
  let watched = await makeWatched(theatre, signal);
  onMade(watched);
  const done: Acted[] = [];
  for (const act of acts()) {
    onAct(act);
    if (act.deed.do !== 'start') watched = await allRunning(theatre, watched, signal);
    const acted = await perform(theatre, { act, watched }, signal);
    done.push(acted);
    onActed(acted);
  }
  return done;
}

/** Starts again what an act has ended: the engine, its containerd, and docker's container. */
async function allRunning(
  theatre: Theatre,
  watched: readonly Watched[],
  signal: AbortSignal,
): Promise<readonly Watched[]> {
  const { host, engine } = theatre;
  const processes = await readProcesses(host, signal);
  if (!hasRole(processes, 'dockerd')) await theatre.engineDoes('start');
  // dockerd starts its containerd again by itself, within seconds.
  await until(host, (now) => hasRole(now, 'containerd'), { within: patience.ends, signal });
  const all: Watched[] = [];
  for (const one of watched) {
    const mustStart = one.maker === 'docker' && !seenOf(one, await readProcesses(host, signal)).lives;
    all.push(mustStart ? { ...one, pid: await startByDocker(engine, signal) } : one);
  }
  return all;
}

async function perform(
  theatre: Theatre,
  { act, watched }: { readonly act: Act; readonly watched: readonly Watched[] },
  signal: AbortSignal,
): Promise<Acted> {
  const { host } = theatre;
  const before = await readProcesses(host, signal);
  const { deed } = act;
  const victim = deed.do === 'kill' ? victimOf(watched, deed.role, before) : undefined;
  const foretold = (one: Watched): Outcome => {
    if (!seenOf(one, before).lives) return 'ends';
    return act.foretold?.[one.maker] ?? (victim === undefined ? 'lives' : foretoldOf(one, victim, before));
  };
  const awaited = watched.map((one) => ({ one, foretold: foretold(one) }));
  await doIt(theatre, { deed, victim }, signal);
  await wait(patience.lives, undefined, { signal });
  const mustGo = awaited.filter((each) => each.foretold === 'ends').map(({ one }) => one);
  const after = await until(host, (now) => mustGo.every((one) => !seenOf(one, now).lives), {
    within: patience.ends,
    signal,
  });
  const docker = watched.find(({ maker }) => maker === 'docker');
  return {
    what: act.what,
    why: act.why,
    line: act.line(docker?.pid ?? 0),
    fared: awaited.map((each) => ({ ...each, maker: each.one.maker, seen: seenOf(each.one, after) })),
  };
}

async function doIt(
  { host, engineDoes }: Theatre,
  { deed, victim }: { readonly deed: Deed; readonly victim: number | undefined },
  signal: AbortSignal,
): Promise<void> {
  if (deed.do !== 'kill') return engineDoes(deed.do);
  // The lab's supervisor waits for its engine, and is asked to end it itself.
  if (deed.role === 'dockerd') return engineDoes('kill');
  await runOk(host, { program: 'kill', args: ['-9', String(victim)] }, signal);
}

/** The process of docker's container, by birth or over a socket, that has the role. */
function victimOf(watched: readonly Watched[], role: Role, processes: Processes): number {
  const docker = watched.find(({ maker }) => maker === 'docker');
  const pid = docker && memberOf(docker, role, processes)?.process.pid;
  if (pid === undefined) throw new Error(t('There is no {0} in the lab.', role));
  return pid;
}

const hasRole = (processes: Processes, role: Role): boolean =>
  [...processes.values()].some((one) => roleOf(one) === role);

/** The processes of the lab once something holds of them, or when `within` milliseconds are over. */
async function until(
  host: Host,
  holds: (processes: Processes) => boolean,
  { within, signal }: { readonly within: number; readonly signal: AbortSignal },
): Promise<Processes> {
  const deadline = Date.now() + within;
  for (;;) {
    const processes = await readProcesses(host, signal);
    if (holds(processes) || Date.now() > deadline) return processes;
    await wait(100, undefined, { signal });
  }
}

/** Whether a container fared as was foretold. */
export function isAsForetold({ foretold, seen }: Pick<Fared, 'foretold' | 'seen'>): boolean {
  return seen.lives === (foretold !== 'ends');
}
