import { parseArgs } from 'node:util';
import type { LintTarget } from '../../core/oci/lintContext';
import { runtimeNamed } from '../../core/oci/verdicts/runtimeNames';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { UsageError } from '../args';

export type LintFormat = 'text' | 'json' | 'sarif' | 'github';

/** What `stevedore lint` is asked. `places` are files, folders of bundles, or `-` for standard input. */
export interface LintArguments {
  readonly places: readonly string[];
  readonly format: LintFormat;
  /** `auto` asks the runtimes in PATH; otherwise the newest that were measured, or those that are named. */
  readonly runtimes: 'auto' | LintTarget['runtimes'];
  /** Whether what can be mended in one way only is mended in the file. */
  readonly fix: boolean;
  /** Whether the disk is asked: root file system, programs, sources of mounts. */
  readonly disk: boolean;
}

const formats: readonly string[] = ['text', 'json', 'sarif', 'github'];

/** Reads the words behind `stevedore lint`; undefined when they ask for help. Throws UsageError. */
export function lintArguments(argv: readonly string[]): LintArguments | undefined {
  const { values, positionals } = parsed(argv);
  if (values.help) return undefined;
  if (positionals.length === 0)
    throw new UsageError(t('Which config? Name a file, a bundle, or - for standard input.'));
  const { format } = values;
  if (!formats.includes(format)) {
    throw new UsageError(t('There is no format {0}; there are: {1}', visible(format), formats.join(', ')));
  }
  if (values.fix && positionals.includes('-')) throw new UsageError(t('--fix needs a file to write to.'));
  return {
    places: positionals,
    format: format as LintFormat,
    runtimes: values.runtime.includes('auto') ? 'auto' : values.runtime.map(runtime),
    fix: values.fix,
    disk: !values['no-disk'],
  };
}

/** `runc`, `runc@1.1`, `crun@1.8.1`. */
function runtime(word: string): LintTarget['runtimes'][number] {
  const named = runtimeNamed(word);
  if (named) return named;
  throw new UsageError(
    t('There is no runtime {0} to tell of: runc or crun, with @VERSION if wanted, or auto.', visible(word)),
  );
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        runtime: { type: 'string', multiple: true, default: [] },
        fix: { type: 'boolean', default: false },
        'no-disk': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(visible(error.message));
    throw error;
  }
}
