import { t } from '../../l10n/l10n';
import { commandLine } from '../../text/quote';
import type { Frame } from '../model';
import { RunError } from './errors';
import { keyOfPlace } from './placeKey';
import type { ShellOutcome, ShellRequest } from './shell/outcome';
import type { ShellSession } from './shell/session';

/**
 * Opens a shell in a stack of frames: the host's own, or a container's through its engine. Undefined where only the
 * note's own entering command leads (`ssh`, `unshare`, `runc run`). Rejects when the place is not there.
 */
export type OpenPlace = (frames: readonly Frame[], signal: AbortSignal) => Promise<ShellSession | undefined>;

/** Where a place's shell is. */
interface Place {
  readonly session: ShellSession;
  /** How many shells the session had entered when this one answered: places that only the note's commands lead to share one. */
  readonly depth: number;
  /** The same with the shells that were entered since without leaving the place: `su`, `bash`. */
  now: number;
  /** The directory of its shell, as far as it is known. */
  directory?: string | undefined;
}

interface Entry {
  readonly sent: string;
  readonly request: ShellRequest;
  readonly signal: AbortSignal;
}

/** The shells of a note, one for each stack of frames, each open until it ends or is left. */
export class Places {
  private readonly places = new Map<string, Place>();

  /** `start`: the absolute path that a shell of the host starts in, where that is known. */
  constructor(
    private readonly open: OpenPlace,
    private readonly start?: string,
  ) {}

  /** The directory that the next command there would start in; undefined when it is not known. */
  directory(frames: readonly Frame[]): string | undefined {
    const place = this.places.get(keyOfPlace(frames));
    if (place && isThere(place) && 'directory' in place) return place.directory;
    return frames.length === 1 ? this.start : undefined;
  }

  /** Asks the shell of a place for its directory. What a script or a function of its own did is known by that as well. */
  async learn(frames: readonly Frame[]): Promise<void> {
    const place = this.places.get(keyOfPlace(frames));
    if (!place || !isThere(place)) return;
    place.directory = await directoryOf(place.session).catch(() => undefined);
  }

  /** The shell of a place, opened when there is none that can be used; what was entered from it in the same session is left. */
  async at(frames: readonly Frame[], signal: AbortSignal): Promise<ShellSession> {
    const known = this.places.get(keyOfPlace(frames));
    if (known && isThere(known)) {
      await this.back(known.session, known.now);
      return known.session;
    }
    const opened = await this.open(frames, signal);
    if (opened === undefined)
      throw new RunError(
        'not-entered',
        t('{0} was not entered yet: run the command of the note that does.', nameOf(frames)),
      );
    this.put(frames, opened);
    return opened;
  }

  /**
   * Enters `inner` from `outer`: through its engine where that can be done, else by the note's own command in a shell of
   * its own, which starts in the directory of the outer one. The outer shell stays free for lines that belong there.
   */
  async enter(
    outer: readonly Frame[],
    inner: readonly Frame[],
    { sent, request, signal }: Entry,
  ): Promise<'entered' | ShellOutcome> {
    await this.leave(inner);
    const direct = isExec(sent) ? await this.open(inner, signal).catch(unlessAbsent) : undefined;
    if (direct) {
      this.put(inner, direct);
      return 'entered';
    }
    const outerShell = await this.at(outer, signal);
    const own = await this.open(outer, signal);
    const session = own ?? outerShell;
    try {
      if (own) await follow(outerShell, own, request);
      const outcome = await session.enter(sent, request);
      if (outcome === 'entered') this.put(inner, session);
      else if (own) await own.close();
      return outcome;
    } catch (error) {
      if (own) await own.close();
      throw error;
    }
  }

  /** After a command: forgets a place whose shell has ended; what is left of its session belongs to an outer one. */
  async tidy(frames: readonly Frame[]): Promise<void> {
    const place = this.places.get(keyOfPlace(frames));
    if (!place) return;
    if (isThere(place)) place.now = place.session.depth;
    else await this.leave(frames);
  }

  /** Leaves the shell of a place and of every place inside of it. Sessions that nothing else is in are closed. */
  async leave(frames: readonly Frame[]): Promise<void> {
    const key = keyOfPlace(frames);
    const left = new Set<ShellSession>();
    for (const [other, { session }] of this.places) {
      if (other !== key && !other.startsWith(`${key}\n`)) continue;
      this.places.delete(other);
      left.add(session);
    }
    for (const session of left) {
      const depths = [...this.places.values()].filter((place) => place.session === session).map(({ now }) => now);
      if (depths.length === 0) await session.close();
      else await this.back(session, Math.max(...depths));
    }
  }

  /** Closes every shell. */
  async close(): Promise<void> {
    const all = new Set([...this.places.values()].map(({ session }) => session));
    this.places.clear();
    await Promise.all([...all].map((session) => session.close()));
  }

  private put(frames: readonly Frame[], session: ShellSession): void {
    this.places.set(keyOfPlace(frames), { session, depth: session.depth, now: session.depth });
  }

  /** Leaves the shells that were entered in a session past a depth. */
  private async back(session: ShellSession, depth: number): Promise<void> {
    for (const [key, place] of this.places)
      if (place.session === session && place.depth > depth) this.places.delete(key);
    for (let tries = session.depth - depth; tries > 0 && session.usable && session.depth > depth; tries -= 1)
      await session.run('exit', { timeLimitMs: patience });
  }
}

/** Whether the shell of a place still waits for lines. */
function isThere({ session, depth }: Place): boolean {
  return session.usable && session.depth >= depth;
}

function nameOf(frames: readonly Frame[]): string {
  return frames.map(({ kind, name }) => name ?? kind).join(' › ');
}

/** `docker exec` opens a shell beside what runs, which the engine does as well; `docker run` makes something. */
function isExec(sent: string): boolean {
  return /^\s*(sudo\s+)?(docker|podman)\s+(container\s+)?exec\s/.test(sent);
}

/** What the note's own command may still do better: through sudo, where the engine is not open to this user. */
function unlessAbsent(error: unknown): undefined {
  if (RunError.is(error, 'gone', 'stopped')) throw error;
  return undefined;
}

async function follow(from: ShellSession, to: ShellSession, request: ShellRequest): Promise<void> {
  const path = await directoryOf(from);
  if (path !== undefined) await to.run(commandLine(['cd', path]), { timeLimitMs: request.timeLimitMs });
}

/** What a shell says of its directory, in milliseconds at most; the exit status stays what it was (POSIX.1-2017, `pwd`). */
const patience = 5000;

async function directoryOf(session: ShellSession): Promise<string | undefined> {
  const { exitCode, output } = await session.run('(s=$?; pwd; exit "$s")', { timeLimitMs: patience });
  const path = output.replace(/\n$/, '');
  return exitCode !== undefined && path.startsWith('/') && !path.includes('\n') ? path : undefined;
}
