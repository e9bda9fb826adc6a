import * as vscode from 'vscode';
import type { Host } from '../core/host/host';
import { t } from '../core/l10n/l10n';
import { runtimeQuestions } from '../core/runtime/ociRuntime';
import { type RealConfig, realConfigOf } from '../core/runtime/realConfig';
import type { Wanted } from '../core/runtime/wanted';
import { commandLine } from '../core/text/quote';
import { visible } from '../core/text/visible';
import type { AskedContainer } from './containerOf';
import { rootHost } from './rootHost';
import type { Services } from './services';

/** How long the reading may take, in milliseconds. */
const deadline = 20_000;

/** The config that the runtime of a container was given, and where. */
export interface RunningConfig {
  /** Parsed. */
  readonly config: unknown;
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** The first process of the container, as the host numbers it. */
  readonly pid: number;
  /** Whether the file was written to after the container was made from it. */
  readonly isLater: boolean;
}

/**
 * Reads the config of a container: as this user first, and as root where that is needed, unless `host` is given, which then is
 * who reads. Undefined where it cannot be read, which is then said. Rejects with an Error where it is no JSON.
 */
export async function runningConfig(
  services: Services,
  { wanted, name }: AskedContainer,
  host?: Host,
): Promise<RunningConfig | undefined> {
  const real = host ? await readBy(host, wanted) : await readByWhoMay(services, wanted);
  if (real?.is === 'read') {
    const { text, bundle, pid, isLater = false } = real;
    return { config: parsedConfig(text, name), bundle, pid, isLater };
  }
  if (real) void vscode.window.showInformationMessage(visible(real.why));
  return undefined;
}

/** The lines by which a config is read as root; what is not known before is in capitals. */
export function readingLines(wanted: Wanted): readonly string[] {
  if (wanted.is !== 'runtime')
    return ['readlink /proc/SHIM/cwd', `cat -- ${commandLine([`/proc/SHIM/cwd/../${wanted.id}/config.json`])}`];
  const { command } = runtimeQuestions.state(wanted.runtime, wanted.id);
  return [commandLine([command.program, ...command.args]), 'cat -- BUNDLE/config.json'];
}

/** A config as data. Throws an Error in the reader's language where it is no JSON. */
export function parsedConfig(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(t('The config of {0} is no JSON.', visible(name)), { cause: error });
  }
}

const readBy = (host: Host, wanted: Wanted): Promise<RealConfig> =>
  realConfigOf(host, wanted, AbortSignal.timeout(deadline));

/** Root's runtimes tell nobody else that they have a container: then root is asked at once. */
async function readByWhoMay(services: Services, wanted: Wanted): Promise<RealConfig | undefined> {
  const ofRoot = wanted.is === 'runtime' && wanted.ofRoot;
  const real = ofRoot ? undefined : await readBy(services.window.host, wanted);
  if (real && (real.is === 'read' || real.cause !== 'not-allowed')) return real;
  const why = real?.why ?? t('The runtime tells about containers of root only to root.');
  const root = await rootHost(services, { why, lines: readingLines(wanted) });
  return root && readBy(root, wanted);
}
