import { setTimeout as wait } from 'node:timers/promises';
import { execArgv, type ExecState, execStateLine } from '../../core/docker/exec/execReport';
import { ExecOutputText } from '../../core/docker/exec/execOutput';
import { LogLines } from '../../core/docker/logLines';
import { EngineError } from '../../core/engine/errors';
import { fields } from '../../core/engine/parse/field';
import { type ExecCommand, runExec } from '../../core/engine/runExec';
import { t } from '../../core/l10n/l10n';
import type { Journal } from '../../core/plan/journal';
import { explain } from '../../core/target/explain';
import type { Target } from '../../core/target/target';
import { commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import { atMost } from '../../ui/atMost';
import type { ExecIn } from './index';

/** Milliseconds between two drawings of a document that grows. */
const beat = 200;
/** How often it is asked whether a container has ended, and milliseconds between. */
const noting = { tries: 10, pause: 100 };

/** One command that runs in a container, or ran, with what it printed. */
export class ExecRun {
  private readonly output = new ExecOutputText();
  private readonly abort = new AbortController();
  private state: ExecState = { is: 'running' };

  constructor(
    private readonly target: Target,
    readonly container: ExecIn,
    readonly command: ExecCommand,
    private readonly changed: () => void,
  ) {}

  get title(): string {
    return commandLine(execArgv(this.container.name, this.command));
  }

  /** The whole document: the command, how it stands, and its output. */
  text(): string {
    return `$ ${visible(this.title)}\n${visible(execStateLine(this.state))}\n\n${this.output.text()}`;
  }

  cancel(): void {
    this.abort.abort();
  }

  /** Runs it to its end. Never rejects: how it ended stands in the document. */
  async run(journal: Journal): Promise<void> {
    const begun = performance.now();
    const draw = atMost(beat, this.changed);
    const argv = execArgv(this.container.name, this.command);
    const entry = { title: t('Run a command in {0}', this.container.name), argv };
    try {
      const code = await this.read(draw);
      this.state = { is: 'ended', code, seconds: since(begun) };
      journal.recordLine(this.target.choice, entry);
    } catch (error) {
      this.state = await this.stateAfter(error, since(begun));
      journal.recordLine(this.target.choice, this.state.is === 'left' ? entry : { ...entry, error });
    } finally {
      draw.flush();
      this.changed();
    }
  }

  private async read(draw: () => void): Promise<number> {
    const run = await runExec(this.target.engine, this.container.id, this.command, this.abort.signal);
    const lines = new LogLines();
    for await (const piece of run.pieces) {
      for (const line of lines.push(piece)) this.output.add(line);
      draw();
    }
    for (const line of lines.end()) this.output.add(line);
    const code = await run.exitCode();
    // A container that ends takes its commands along by KILL; the engine may still know their codes then.
    if (code === 137 && (await this.containerEnds())) throw new EngineError('conflict', 'the container ended');
    return code;
  }

  private async stateAfter(error: unknown, seconds: number): Promise<ExecState> {
    if (this.abort.signal.aborted) return { is: 'left', seconds };
    if (!EngineError.is(error, 'conflict', 'not-found', 'timeout', 'lost'))
      return { is: 'failed', why: explain(error) };
    try {
      const state = await this.containerState();
      if (state['Running'] === true) return { is: 'failed', why: explain(error) };
      const code = state['ExitCode'];
      return { is: 'gone', ...(typeof code === 'number' && { containerCode: code }), seconds };
    } catch (unasked) {
      return EngineError.is(unasked, 'not-found') ? { is: 'gone', seconds } : { is: 'failed', why: explain(error) };
    }
  }

  /** The engine notes the end of a container a moment after that of its processes. */
  private async containerEnds(): Promise<boolean> {
    for (let tried = 0; tried < noting.tries; tried++) {
      const state = await this.containerState().catch(() => undefined);
      if (state?.['Running'] !== true) return true;
      await wait(noting.pause);
    }
    return false;
  }

  private async containerState(): Promise<Readonly<Record<string, unknown>>> {
    return fields(fields(await this.target.engine.inspect('containers', this.container.id))['State']);
  }
}

const since = (begun: number): number => (performance.now() - begun) / 1000;
