import { parseArgs } from 'node:util';
import { t } from '../core/l10n/l10n';
import { visible } from '../core/text/visible';

export type Format = 'json' | 'text' | 'sh';

/** What the command line asks for. `files` are paths; `-` is standard input. */
export type Arguments =
  | { readonly task: 'help' }
  | { readonly task: 'show'; readonly files: readonly string[]; readonly format: Format; readonly only?: string }
  | {
      readonly task: 'run';
      readonly files: readonly string[];
      readonly confirm: 'ask' | 'yes';
      readonly only?: string;
    };

/** The command line cannot be understood; the message says why. Exit code 2. */
export class UsageError extends Error {}

const formats: ReadonlySet<string> = new Set(['json', 'text', 'sh']);

/** Reads the words behind `stevedore notes`. Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals: files } = parsed(argv);
  if (values.help) return { task: 'help' };
  if (files.length === 0) throw new UsageError(t('Which file? Name one, or - for standard input.'));
  const only = values.only === undefined ? {} : { only: values.only };
  if (values.run) {
    if (values.format !== undefined) throw new UsageError(t('--format and --run do not go together.'));
    if (files.length > 1) throw new UsageError(t('One file at a time can be run.'));
    return { task: 'run', files, confirm: values.yes ? 'yes' : 'ask', ...only };
  }
  if (values.yes) throw new UsageError(t('--yes is of use only with --run.'));
  return { task: 'show', files, format: formatOf(values.format ?? 'text'), ...only };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        run: { type: 'boolean' },
        yes: { type: 'boolean', short: 'y' },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(visible(error.message));
    throw error;
  }
}

function formatOf(text: string): Format {
  if (!formats.has(text)) throw new UsageError(t('There is no format {0}: json, text or sh.', visible(text)));
  return text as Format;
}
