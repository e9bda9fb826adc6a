import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../dev/paths';
import { commandLine } from '../../../src/core/text/quote';

const program = [process.execPath, join(projectRoot(), 'dist', 'cli.js')];

export interface RunOf {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program while it runs, as a person sees it. */
export interface Running {
  readonly process: ChildProcess;
  /** All that was printed so far. */
  readonly seen: () => string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
  type(text: string): void;
  /** Resolves when `text` has been printed; rejects when the program ends without. */
  until(text: string | RegExp): Promise<void>;
}

/** Starts the program without a terminal. */
export function start(argv: readonly string[], options: RunOf): Running {
  return watched([...program, ...argv], options);
}

/** Starts the program at a terminal of its own (script(1)); its exit code is passed on. */
export function startAtTerminal(argv: readonly string[], options: RunOf): Running {
  return watched(['script', '-qefc', commandLine([...program, ...argv]), '/dev/null'], options);
}

function watched([file = '', ...args]: readonly string[], { cwd, env }: RunOf): Running {
  const child = spawn(file, args, { cwd, env: { ...process.env, LC_ALL: 'C', ...env } });
  let text = '';
  const told = new Set<() => void>();
  const tell = (): void => told.forEach((one) => one());
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      tell();
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const found = (wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  return {
    process: child,
    seen: () => text,
    ended,
    type: (input) => void child.stdin.write(input),
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (found(wanted)) resolve();
        };
        told.add(look);
        look();
        void ended.then(() => {
          look();
          reject(new Error(`It ended without ${String(wanted)}:\n${text}`));
        });
      }),
  };
}

/** The processes of this machine whose command line holds `mark`, other than those that only look. */
export function processesWith(mark: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
        return line.includes(mark) ? [`${pid} ${line}`] : [];
      } catch {
        return [];
      }
    });
}
