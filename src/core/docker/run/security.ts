import { t } from '../../l10n/l10n';
import { type Making, orNull } from './making';
import type { Uses } from './uses';

/**
 * `--security-opt` as the call has it. docker's command line reads a seccomp profile from its file, and turns
 * `systempaths=unconfined` into empty lists of protected paths (docker/cli, opts.go, parseSystemPaths).
 */
export function securityOf(uses: Uses, { host, unsupported }: Making): void {
  const options = uses.list('security-opt').map((option) => option.replace(/^(\w[\w-]*):(?!\/)/, '$1='));
  const plain = options.filter((option) => option !== 'systempaths=unconfined');
  for (const option of plain) {
    const profile = /^seccomp=(.*)$/s.exec(option)?.[1];
    if (profile !== undefined && !['unconfined', 'builtin'].includes(profile)) {
      unsupported.push(t('--security-opt {0} reads a profile where the line is typed.', option));
    }
  }
  host['SecurityOpt'] = orNull(plain);
  if (plain.length < options.length) Object.assign(host, { MaskedPaths: [], ReadonlyPaths: [] });
}
