import { t } from '../../../l10n/l10n';
import { carry, newMarker, printStatus, runLine } from './encode';
import { ShellError } from './errors';
import { defaultLimits, type SessionLimits, type ShellOutcome, type ShellRequest } from './outcome';
import type { ShellPipe } from './pipe';
import { Scanner } from './scanner';
import { OutputTail } from './tail';
import { waitFor, type Waited } from './wait';

/** Ctrl-C and Ctrl-\ as a terminal sends them (termios(3), VINTR, VQUIT). */
const interruptKey = '\x03';
const quitKey = '\x1c';

/** What asks for an answer that Stevedore never gives. */
const asking = /(password|passphrase|passcode|密碼|\(yes\/no[^)]*\)|login)[^\n]*[:?：？]\s*$/i;

/** One running command: the marker that tells its end, and what it has printed. */
interface Running {
  readonly end: string;
  readonly tail: OutputTail;
  readonly sink: (bytes: Buffer) => void;
}

/**
 * One real shell behind a terminal, kept open: directory, variables and background jobs stay from one command to the
 * next. The end of a command is a marker of random bits that the shell prints after it.
 */
export class ShellSession {
  private readonly scanner = new Scanner();
  private readonly prompt = newMarker();
  /** End markers of the commands that entered inner shells, outermost first. */
  private readonly entered: string[] = [];
  private status = 0;
  private busy = false;
  private closed = false;

  private constructor(
    private readonly pipe: ShellPipe,
    private readonly limits: SessionLimits,
  ) {
    pipe.listen(
      (bytes) => this.scanner.push(bytes),
      () => this.scanner.end(),
    );
  }

  /** Waits until the shell answers. Rejects with a ShellError `not-opened`; the pipe is disposed then. */
  static async open(
    pipe: ShellPipe,
    options: { readonly limits?: Partial<SessionLimits>; readonly signal?: AbortSignal } = {},
  ): Promise<ShellSession> {
    const session = new ShellSession(pipe, { ...defaultLimits, ...options.limits });
    const answered = await session.greet([], options.signal);
    if (answered.is === 'found') return session;
    session.dispose();
    options.signal?.throwIfAborted();
    throw new ShellError('not-opened', t('No shell answered.'));
  }

  /** Whether commands can be sent. */
  get usable(): boolean {
    return !this.closed && !this.scanner.ended;
  }

  /** How many inner shells were entered through this one and not left. */
  get depth(): number {
    return this.entered.length;
  }

  /**
   * Runs `text`, which may have many lines, byte for byte in this shell. Resolves however it ends; rejects with a
   * ShellError `busy` or `closed`, and with a RangeError for what no shell can take.
   */
  async run(text: string, request: ShellRequest): Promise<ShellOutcome> {
    return this.exclusively(async () => {
      const running = await this.start(text, request);
      if (running === undefined) return { end: 'lost', output: '', cut: 0 };
      const needles = [running.end, this.prompt.whole, ...this.entered];
      const waited = await waitFor(this.scanner, needles, {
        ms: request.timeLimitMs,
        signal: request.signal,
        sink: running.sink,
      });
      if (waited.is === 'timeout' || waited.is === 'cancelled') await this.interrupt(running);
      return { ...(await this.settle(waited, running)), ...read(running.tail) };
    });
  }

  /**
   * Runs `text`, which opens an inner shell (`docker exec -it d1 sh`, `ssh box`), and resolves with `entered` when that
   * answers: what is run from then on runs inside of it, until it exits. Resolves with an outcome when the command ended
   * instead; rejects with a ShellError `asks` when it asks for a password or a yes.
   */
  async enter(text: string, request: ShellRequest): Promise<'entered' | ShellOutcome> {
    return this.exclusively(async () => {
      const running = await this.start(text, request);
      if (running === undefined) return { end: 'lost', output: '', cut: 0 };
      const outer = [running.end, this.prompt.whole, ...this.entered];
      const waited = await this.greet(outer, request.signal, { ...running, ms: request.timeLimitMs });
      if (waited.is === 'found' && !outer.includes(waited.needle)) {
        this.entered.push(running.end);
        this.status = 0;
        return 'entered';
      }
      if (waited.is === 'timeout' || waited.is === 'cancelled') await this.interrupt(running);
      if (waited.is === 'timeout' && asking.test(read(running.tail).output.trimEnd()))
        throw new ShellError('asks', t('It asks for something that Stevedore does not type. Run it in a terminal.'));
      return { ...(await this.settle(waited, running)), ...read(running.tail) };
    });
  }

  /** Leaves: programs that still run get Ctrl-C, the shell its `exit`, then the terminal is taken away. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (this.busy) {
      this.pipe.write(interruptKey);
      // A line editor drops what comes together with Ctrl-C.
      await this.gone(100);
    }
    for (let shells = 0; shells <= this.entered.length && !this.scanner.ended; shells += 1) {
      this.pipe.write('exit 0\n');
      await this.gone(shells < this.entered.length ? 50 : 500);
    }
    this.pipe.dispose();
  }

  /** Resolves when the shell has ended, at the latest after `ms`. */
  private async gone(ms: number): Promise<void> {
    for (const end = Date.now() + ms; !this.scanner.ended && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  private dispose(): void {
    this.closed = true;
    this.pipe.dispose();
  }

  private async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.usable) throw new ShellError('closed', t('The shell has ended.'));
    if (this.busy) throw new ShellError('busy', t('The shell is busy with another command.'));
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }

  /** Sends the command; resolves when it has begun, so that nothing before that counts as its output. */
  private async start(text: string, request: ShellRequest): Promise<Running | undefined> {
    const [begin, end] = [newMarker(), newMarker()];
    const tail = new OutputTail(this.limits.kept);
    const sink = (bytes: Buffer): void => {
      tail.push(bytes);
      request.onOutput?.(bytes);
    };
    this.pipe.write([...carry(text), runLine(begin, end, this.status), ''].join('\n'));
    const begun = await waitFor(this.scanner, [begin.whole], { ms: this.limits.open });
    if (begun.is === 'found') await waitFor(this.scanner, [';'], { ms: this.limits.open });
    if (begun.is === 'found') return { end: end.whole, tail, sink };
    this.dispose();
    return undefined;
  }

  /** What the wait means, and what is left of the shell. */
  private async settle(waited: Waited, running: Running): Promise<Pick<ShellOutcome, 'end' | 'exitCode'>> {
    if (waited.is === 'timeout' || waited.is === 'cancelled') return { end: waited.is };
    if (waited.is === 'ended') return { end: 'lost' };
    if (waited.needle === this.prompt.whole) return this.askStatus(running);
    const level = this.entered.indexOf(waited.needle);
    const exitCode = await this.readStatus();
    if (level === -1) return exitCode === undefined ? { end: 'lost' } : { end: 'exit', exitCode };
    // The inner shell is gone; this is what the command that entered it left.
    this.entered.length = level;
    return exitCode === undefined ? { end: 'lost' } : { end: 'lost', exitCode };
  }

  private async readStatus(): Promise<number | undefined> {
    const digits: Buffer[] = [];
    const waited = await waitFor(this.scanner, [';'], {
      ms: this.limits.open,
      sink: (bytes) => digits.push(Buffer.from(bytes)),
    });
    if (waited.is !== 'found') return undefined;
    this.status = Number.parseInt(Buffer.concat(digits).toString('latin1'), 10) || 0;
    return this.status;
  }

  /** The prompt came back without the end marker: a syntax error or a signal made the shell drop the rest of its line. */
  private async askStatus(running: Running): Promise<Pick<ShellOutcome, 'end' | 'exitCode'>> {
    const asked = newMarker();
    this.pipe.write(`${printStatus(asked)}\n`);
    const waited = await waitFor(this.scanner, [asked.whole, running.end], { ms: this.limits.open });
    const exitCode = waited.is === 'found' ? await this.readStatus() : undefined;
    return exitCode === undefined ? { end: 'lost' } : { end: 'exit', exitCode };
  }

  /** Ctrl-C until the prompt is back; a shell that does not give it back is closed. */
  private async interrupt(running: Running): Promise<void> {
    for (const key of [interruptKey, interruptKey, quitKey]) {
      this.pipe.write(key);
      const needles = [running.end, this.prompt.whole, ...this.entered];
      const waited = await waitFor(this.scanner, needles, {
        ms: this.limits.interrupt,
        sink: running.tail.push.bind(running.tail),
      });
      if (waited.is === 'ended') return;
      if (waited.is !== 'found') continue;
      const level = this.entered.indexOf(waited.needle);
      if (level >= 0) this.entered.length = level;
      this.status = 130;
      return;
    }
    this.dispose();
  }

  /** Makes the shell quiet (no echo, no prompt that could be taken for output) and waits for its answer. */
  private async greet(
    stop: readonly string[],
    signal?: AbortSignal,
    entering?: { readonly ms: number; readonly tail: OutputTail; readonly sink: (bytes: Buffer) => void },
  ): Promise<Waited> {
    const { left, right } = this.prompt;
    const deadline = Date.now() + (entering?.ms ?? this.limits.open);
    const answers: string[] = [];
    if (entering) {
      // An inner shell shows its prompt first; what asks for a password shows that.
      const quiet = await this.quiet(stop, entering, signal);
      if (quiet.is !== 'timeout') return quiet;
    }
    while (Date.now() < deadline) {
      if (entering && asking.test(read(entering.tail).output.trimEnd())) return { is: 'timeout' };
      const ready = newMarker();
      answers.push(ready.whole);
      const quiet = 'stty -echo cols 200 rows 50 2>/dev/null; TERM=dumb; PS2=; PROMPT_COMMAND=; unset HISTFILE';
      this.pipe.write(`${quiet}; PS1='${left}''${right}'; ${printStatus(ready)}\n`);
      const ms = Math.max(1, Math.min(this.limits.attempt, deadline - Date.now()));
      const waited = await waitFor(this.scanner, [...answers, ...stop], { ms, signal, sink: entering?.sink });
      if (waited.is !== 'timeout') return waited;
    }
    return { is: 'timeout' };
  }

  /** Resolves with `timeout` when something was printed and nothing follows, or nothing comes for a while. */
  private async quiet(
    stop: readonly string[],
    entering: { readonly sink: (bytes: Buffer) => void },
    signal?: AbortSignal,
  ): Promise<Waited> {
    let seen = 0;
    for (let tries = 0; tries < 20; tries += 1) {
      const before = seen;
      const sink = (bytes: Buffer): void => {
        seen += bytes.length;
        entering.sink(bytes);
      };
      const waited = await waitFor(this.scanner, stop, { ms: this.limits.attempt / 8, signal, sink });
      if (waited.is !== 'timeout') return waited;
      if (seen > 0 && seen === before) return waited;
    }
    return { is: 'timeout' };
  }
}

function read(tail: OutputTail): { readonly output: string; readonly cut: number } {
  const { text, cut } = tail.read();
  return { output: text.replaceAll('\r\n', '\n'), cut };
}
