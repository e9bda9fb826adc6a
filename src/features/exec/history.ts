import type * as vscode from 'vscode';
import { redactArgv } from '../../core/text/redact';

const key = 'stevedore.exec.history';
/** Lines that are kept of a container, and containers that are remembered. */
const most = { lines: 20, containers: 50 };

type Kept = Readonly<Record<string, readonly string[]>>;

/** The command lines that were run in each container, newest first, by the containers' names. */
export class ExecHistory {
  constructor(private readonly memento: vscode.Memento) {}

  of(name: string): readonly string[] {
    return this.kept()[name] ?? [];
  }

  /** Remembers a line, unless something in it looks like a secret. */
  async add(name: string, line: string, argv: readonly string[]): Promise<void> {
    const words = [...argv, ...argv.flatMap((word) => word.split(/\s+/))];
    if (redactArgv(words).some((word, index) => word !== words[index])) return;
    const others = Object.entries(this.kept()).filter(([one]) => one !== name);
    const lines = [line, ...this.of(name).filter((one) => one !== line)].slice(0, most.lines);
    await this.memento.update(key, Object.fromEntries([[name, lines], ...others].slice(0, most.containers)));
  }

  private kept(): Kept {
    return this.memento.get<Kept>(key, {});
  }
}
