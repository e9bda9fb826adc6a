import { anyRuntime, lintDocument } from '../../core/oci/lint';
import { localFiles } from '../../core/oci/disk/files';
import type { LintTarget } from '../../core/oci/lintContext';
import { readDiskFacts } from '../../core/oci/disk/readDiskFacts';
import { parseConfig } from '../../core/oci/syntax/configDocument';
import { Value } from '../../core/oci/syntax/value';
import { visible } from '../../core/text/visible';
import { t } from '../../core/l10n/l10n';
import type { Io } from '../io';
import type { ExitCode } from '../stevedore';
import { lintArguments, type LintArguments } from './arguments';
import { type Config, readConfig } from './configFile';
import { asGithub } from './formats/github';
import { asJson } from './formats/json';
import { asSarif } from './formats/sarif';
import { asText } from './formats/text';
import { lintHelp } from './help';
import { mend } from './mend';
import { type Placed, placed } from './placed';
import { runtimesInPath } from '../../core/oci/verdicts/runtimesInPath';

const formatted = { text: asText, json: asJson, sarif: asSarif, github: asGithub };

/** `stevedore lint …`: 0 when no error was found, 1 when one was or a file could not be read. Throws UsageError. */
export async function lintCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asked = lintArguments(argv);
  if (!asked) {
    io.out(`${lintHelp()}\n`);
    return 0;
  }
  const target = { runtimes: asked.runtimes === 'auto' ? await runtimesInPath(io.signal) : asked.runtimes };
  const found: Placed[] = [];
  let unread = 0;
  for (const place of asked.places) {
    try {
      found.push(...(await lintPlace(place, asked, target.runtimes.length > 0 ? target : anyRuntime, io)));
    } catch (error) {
      io.signal.throwIfAborted();
      unread++;
      io.err(`${t('{0} cannot be read: {1}', visible(place), visible(error instanceof Error ? error.message : ''))}\n`);
    }
  }
  const text = formatted[asked.format](found);
  if (text !== '') io.out(`${text}\n`);
  return unread > 0 || found.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

async function lintPlace(place: string, asked: LintArguments, target: LintTarget, io: Io): Promise<readonly Placed[]> {
  const config = await readConfig(place, io);
  const check = async (text: string): Promise<readonly Placed[]> => {
    const document = parseConfig(text);
    const disk = asked.disk ? await facts(config, document.root && new Value(text, document.root, [])) : undefined;
    return placed(config.file, text, lintDocument(document, { target, ...(disk && { disk }) }));
  };
  const found = await check(config.text);
  if (!asked.fix) return found;
  const mended = await mend(config, target, io);
  return mended === config.text ? found : check(mended);
}

async function facts({ bundle }: Config, root: Value | undefined) {
  return root && bundle !== undefined ? readDiskFacts(root, bundle, localFiles) : undefined;
}
