import type { Dialect } from '../model';

/** What the label of a fence claims. The content decides; the label only tips the balance. */
export type Claim = 'shell' | 'console' | 'output' | 'plain' | 'other';

const claims: Readonly<Record<Exclude<Claim, 'other'>, ReadonlySet<string>>> = {
  shell: words(
    'bash sh shell zsh ash dash ksh fish posix-sh shellscript cmd bat batch dos powershell ps1 pwsh ps command commands cli command-line',
  ),
  console: words(
    'console terminal term shell-session shellsession sh-session bash-session session doscon pwsh-session ps1con prompt host root user',
  ),
  output: words('output error stdout stderr result results console-output out'),
  plain: words('text txt plain plaintext none nohighlight raw copy exec'),
};
const dialects: Readonly<Record<string, Dialect>> = {
  cmd: 'cmd',
  bat: 'cmd',
  batch: 'cmd',
  dos: 'cmd',
  doscon: 'cmd',
  powershell: 'powershell',
  ps1: 'powershell',
  ps: 'powershell',
  pwsh: 'powershell',
  ps1con: 'powershell',
  'pwsh-session': 'powershell',
};

export function claimOf(label: string): Claim {
  if (label === '' || claims.plain.has(label)) return 'plain';
  if (claims.shell.has(label)) return 'shell';
  if (claims.console.has(label)) return 'console';
  return claims.output.has(label) ? 'output' : 'other';
}

/** The language that commands without a prompt are in. */
export function dialectOf(label: string): Dialect {
  return dialects[label] ?? 'sh';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
