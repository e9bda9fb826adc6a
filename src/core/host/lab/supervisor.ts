// The supervisor of a lab: the first program in its namespaces. It makes the lab's root file system, runs the lab's
// engine, and does what the machine asks on standard input, one JSON text a line. When that input ends, however it
// ends, this process ends too, and the kernel takes everything in the lab with it (pid_namespaces(7)).

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { EngineProcess } from './engineProcess';
import { makeCgroups } from './makeCgroups';
import { makeRoot } from './makeRoot';
import { type EngineAction, type LabConfig, type LabMessage, parseRequest } from './messages';
import { labPaths } from './paths';

function say(message: LabMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The engine of the lab through its lives. */
class EngineKeeper {
  private current: EngineProcess | undefined;

  constructor(private readonly config: LabConfig) {}

  async perform(action: EngineAction): Promise<void> {
    switch (action) {
      case 'start':
        return this.start();
      case 'kill':
        return this.end('SIGKILL');
      case 'stop':
        return this.end('SIGTERM');
      case 'freeze':
        this.running().signal('SIGSTOP');
        return;
      case 'continue':
        this.running().signal('SIGCONT');
        return;
    }
  }

  private async start(): Promise<void> {
    if (this.current !== undefined) throw new Error('The engine is running already.');
    const engine = new EngineProcess(this.config.id, this.config.socketGroup);
    this.current = engine;
    void engine.ended.then((end) => {
      this.current = undefined;
      say({ is: 'engine-ended', ...end });
    });
    await engine.ready();
    say({ is: 'engine-ready' });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const engine = this.running();
    engine.signal(signal);
    await engine.ended;
  }

  private running(): EngineProcess {
    if (this.current === undefined) throw new Error('The engine is not running.');
    return this.current;
  }
}

async function answer(keeper: EngineKeeper, line: string): Promise<void> {
  const request = parseRequest(line);
  if (request === undefined) return;
  try {
    await keeper.perform(request.engine);
    say({ is: 'answer', ask: request.ask });
  } catch (error) {
    say({ is: 'answer', ask: request.ask, error: words(error) });
  }
}

async function main(home: string): Promise<void> {
  const input = createInterface({ input: process.stdin });
  input.once('close', () => process.exit(0));
  // Ctrl-C reaches the whole foreground group; whoever started the lab closes the input when it is time.
  process.on('SIGINT', () => undefined);
  const config = JSON.parse(readFileSync(join(home, 'config.json'), 'utf8')) as LabConfig;
  makeCgroups(config.cgroups);
  makeRoot(config, labPaths(dirname(home), basename(home)));
  const keeper = new EngineKeeper(config);
  input.on('line', (line) => void answer(keeper, line));
  await keeper.perform('start');
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  say({ is: 'failed', message: words(error) });
  process.exit(1);
});
