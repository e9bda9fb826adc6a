import { createInterface } from 'node:readline/promises';
import { t } from '../../core/l10n/l10n';
import type { Io } from '../io';

/** Asks once on the terminal; only a plain yes is one. Rejects when it is aborted. */
export async function agreed(question: string, io: Io): Promise<boolean> {
  return /^\s*(y|yes|是|好)\s*$/i.test(await answered(`${question} ${t('[y/N]')}`, io));
}

/** What a person types in answer, one line; empty when input ends. Rejects when it is aborted. */
export async function answered(question: string, { stdin, err, signal }: Io): Promise<string> {
  const lines = createInterface({ input: stdin, terminal: false });
  try {
    const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    // Listening comes first: whoever answers at once is heard.
    const answer = lines.question('', { signal });
    err(`${question} `);
    return await Promise.race([answer, closed]);
  } finally {
    lines.close();
  }
}
