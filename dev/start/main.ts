import { start, type StartOptions } from './start';
import { Undo } from './undo';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * npm start from here on: starts everything, prints the address, waits for Ctrl-C (or SIGTERM, SIGHUP), ends everything.
 * Gives the exit code.
 */
export async function main(options: Omit<StartOptions, 'tell'>): Promise<number> {
  // A terminal that was closed takes no more text, and that must not keep us from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const tell = (line: string): void => console.log(line);
  const undo = new Undo();
  const stop = new AbortController();
  const asked = new Promise<void>((resolve) => {
    for (const name of signals) {
      process.on(name, () => {
        stop.abort(new Error(`Stopped by ${name}.`));
        resolve();
      });
    }
  });
  const keepAlive = setInterval(() => undefined, 60_000);
  try {
    const address = await start({ ...options, tell }, undo, stop.signal);
    tell(`\nCtrl-C ends all of it. Open:\n${address}`);
    await asked;
    tell('\nStopping …');
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await undo.run(tell);
    clearInterval(keepAlive);
  }
}
