import { t } from '../../core/l10n/l10n';

/** What `stevedore lint --help` prints. */
export function lintHelp(): string {
  return t(`Checks OCI runtime configs: what is wrong, where, and what runc and crun do about it.

  stevedore lint FILE|BUNDLE…          a config.json, or the folder of a bundle; - is standard input;
                                       a seccomp profile of Docker's as well

  --format text|json|sarif|github  how it is shown (text)
  --runtime NAME[@VERSION]         whose answers are told: runc, crun, runc@1.1; more than once if wanted;
                                   auto: the ones in PATH (default: the newest that were measured)
  --fix                            mends in the file what can be mended in one way only
  --no-disk                        does not look for root file system, programs and sources of mounts
  --help, -h                       this text

Exit code: 0 no errors, 1 errors were found or a file could not be read, 2 the command line is wrong.`);
}
