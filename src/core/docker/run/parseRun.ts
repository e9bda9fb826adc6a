import { closest } from 'fastest-levenshtein';
import { t } from '../../l10n/l10n';
import { type FlagTable, type ReadFlag, readFlags } from '../line/flags';
import { type RunOption, runOption, runOptionByLetter, runOptions } from './options';
import type { OptionUse, RunRemark, RunSpec } from './spec';

export interface ParsedRun {
  readonly spec: RunSpec;
  /** What docker itself would refuse in how the line is written. What the values mean is checked by `checkRun`. */
  readonly remarks: readonly RunRemark[];
}

/**
 * Takes apart the words behind `docker run` or `docker create`. Nothing is dropped: what docker does not know stays in
 * the options, with a remark, so that `runWords` gives the same words again.
 */
export function parseRun(words: readonly string[], verb: RunSpec['verb'] = 'run'): ParsedRun {
  const { flags, operands, dashes } = readFlags(words, verb === 'run' ? runTable : createTable, false);
  const [image = '', ...command] = operands;
  const spec: RunSpec = { verb, options: flags.map(use), image, command, ...(dashes && { dashes: true as const }) };
  const remarks = flags.flatMap(remark);
  if (image === '' && !flags.some(({ name, value }) => name === 'help' && value === true)) remarks.push(noImage());
  return { spec, remarks };
}

/** The remark about a line without an image. */
export function noImage(): RunRemark {
  return { about: 'image', weight: 'error', text: t('No image is named. Write one behind the options.') };
}

const facts = (option: RunOption | undefined): { readonly name: string; readonly takesValue: boolean } | undefined =>
  option && { name: option.name, takesValue: option.kind !== 'flag' };

const runTable: FlagTable = {
  long: (name) => facts(runOption(name)),
  short: (letter) => facts(runOptionByLetter(letter)),
};

const inCreate = (option: RunOption | undefined): RunOption | undefined => (option?.runOnly ? undefined : option);

const createTable: FlagTable = {
  long: (name) => facts(inCreate(runOption(name))),
  short: (letter) => facts(inCreate(runOptionByLetter(letter))),
};

function use(flag: ReadFlag): OptionUse {
  const kept: { -readonly [K in keyof ReadFlag]: ReadFlag[K] } = { ...flag };
  delete kept.wrong;
  return kept;
}

function remark(flag: ReadFlag): RunRemark[] {
  const written = flag.spelling ?? `--${flag.name}`;
  const error = (text: string): RunRemark[] => [{ about: flag.name, weight: 'error', text }];
  switch (flag.wrong) {
    case 'no-value':
      return error(t('{0} needs a value behind it.', written));
    case 'no-flag':
      return error(t('{0} is a switch: write it alone, or with =true or =false.', written));
    case 'unknown':
      return error(unknown(flag, written));
    default:
      return [];
  }
}

function unknown({ name }: ReadFlag, written: string): string {
  if (name === 'f')
    return t(
      '-f is no option of docker run. If it belongs to the command, such as httpd -f, write it behind the image.',
    );
  if (name.length === 1)
    return t('docker run knows no {0}. What belongs to the command stands behind the image.', written);
  const nearest = closest(name, runOptions.map((option) => option.name)); // prettier-ignore
  return t('docker run knows no {0}. Did you mean --{1}?', written, nearest);
}
