import { t } from '../core/l10n/l10n';

/** What `--help` prints. */
export function helpText(): string {
  return t(`Reads Markdown notes as a course, and runs their commands where they belong.

  stevedore notes FILE…               what was read, for people
  stevedore notes FILE --format json  the same for programs
  stevedore notes FILE --format sh    a script to read: what does not run on this host, or needs you, is a comment
  stevedore notes FILE --run          lists the commands, asks once, and runs them
  stevedore lint --help               checks configs of OCI bundles: another command

FILE may be - for standard input.

  --format text|json|sh  how it is shown (text)
  --only CHAPTER         one chapter only: its number, or a part of its title
  --run                  runs the commands; it never reboots, installs or changes groups.
                         Placeholders are asked for
  --yes, -y              with --run: does not ask anything
  --help, -h             this text

JSON of several files is a list. Narration is a list of texts; lines are counted from 1.

Exit code: 0 all well, 1 a step failed or a file could not be read, 2 the command line is wrong,
130 it was stopped by Ctrl+C.
The language follows LC_ALL, LC_MESSAGES and LANG (English, Traditional Chinese).`);
}
