import type * as vscode from 'vscode';
import { type Progress, readProgress, withResult, writeProgress } from '../../core/course/run/progress';
import type { Note } from './note';

const memoryKey = (note: Note): string => `stevedore.course.progress:${note.id}`;

/** What became of the commands of each note, kept in the workspace by what the commands say, never their output. */
export class ProgressKeeper {
  constructor(private readonly memory: vscode.Memento) {}

  restore(note: Note): void {
    note.restore(this.known(note));
  }

  /** Remembers the result of a command that was run, if there is one. */
  async keep(note: Note, key: string): Promise<void> {
    const { result } = note.status(key);
    if (!result) return;
    const progress = withResult(this.known(note), key, result, Date.now());
    await this.memory.update(memoryKey(note), writeProgress(progress));
  }

  async forget(note: Note): Promise<void> {
    await this.memory.update(memoryKey(note), undefined);
  }

  private known(note: Note): Progress {
    const text = this.memory.get<unknown>(memoryKey(note));
    return typeof text === 'string' ? readProgress(text) : {};
  }
}
