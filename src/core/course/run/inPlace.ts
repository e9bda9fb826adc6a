import type { NoteCommand } from '../model';
import { hasHostFiles } from './confirm';
import { entering } from './entering';
import type { Places } from './places';
import type { ShellOutcome, ShellRequest } from './shell/outcome';

/** A command that opened a shell which now waits for lines. */
const opened: ShellOutcome = { end: 'exit', exitCode: 0, output: '', cut: 0 };

/** Runs `sent` in the shell of a command's place; what opens a shell resolves when that answers. Rejects as `Places` does. */
export async function runInPlace(
  places: Places,
  command: NoteCommand,
  { sent, request, signal }: { readonly sent: string; readonly request: ShellRequest; readonly signal: AbortSignal },
): Promise<ShellOutcome> {
  const inner = entering(command);
  if (inner?.is === 'place') {
    const entered = await places.enter(command.context, inner.frames, { sent, request, signal });
    if (entered === 'entered' && hasHostFiles(inner.frames)) await places.learn(inner.frames);
    return entered === 'entered' ? opened : entered;
  }
  const session = await places.at(command.context, signal);
  const outcome = inner === undefined ? await session.run(sent, request) : await session.enter(sent, request);
  await places.tidy(command.context);
  if (hasHostFiles(command.context)) await places.learn(command.context);
  return outcome === 'entered' ? opened : outcome;
}
