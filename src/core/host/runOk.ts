import type { Command } from './command';
import type { Host } from './host';
import { t } from '../l10n/l10n';
import { lastLine } from '../text/lastLine';
import { visible } from '../text/visible';

/** Runs a command and gives what it printed. Rejects, in the reader's language, with what it said when it ended badly. */
export async function runOk(host: Host, command: Command, signal: AbortSignal): Promise<string> {
  const { code, stdout, stderr } = await host.run({ cwd: '/', ...command }, signal);
  if (code === 0) return stdout.trim();
  const said = lastLine(stderr) || lastLine(stdout);
  throw new Error(t('{0} ended with exit code {1}: {2}', command.program, code, visible(said)));
}
