/** What stands where a secret stood. */
export const redacted = '***';

/** Names that promise a secret: of a variable, or of an option. */
const secretName =
  /pass(word|wd|phrase)?$|pwd$|secret|token|credential|private[-_]?key|api[-_]?key|access[-_]?key|^auth$/i;

/** Whether the value under this name is not to be written down. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/**
 * The user part of URLs (RFC 3986, 3.2.1). A password goes; a lone name in an http URL goes too, because tokens stand
 * there. The login of `ssh://me@box` stays, without it the address is another one.
 */
export function redactUrls(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*):\/\/([^\s/?#'"]*)@/gi, (_, scheme: string, user: string) => {
    const [login = '', ...password] = user.split(':');
    if (/^https?$/i.test(scheme)) return `${scheme}://${redacted}@`;
    return `${scheme}://${login}${password.length > 0 ? `:${redacted}` : ''}@`;
  });
}

/** Values of variables, secrets left out. */
export function redactEnvironment(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, isSecretName(name) ? redacted : redactUrls(value)]),
  );
}

/** The arguments of a command with secrets left out: `--password x`, `--password=x`, `-e DB_PASSWORD=x`, URLs. */
export function redactArgv(argv: readonly string[]): readonly string[] {
  return argv.map((argument, index) => {
    const before = argv[index - 1] ?? '';
    if (/^--?[A-Za-z]/.test(before) && !before.includes('=') && isSecretName(before.replace(/^-+/, '')))
      return redacted;
    const assignment = /^(--[A-Za-z0-9-]+=)?([A-Za-z0-9_.-]+)=/s.exec(argument);
    if (assignment && isSecretName((assignment[2] ?? '').replace(/^-+/, ''))) return `${assignment[0]}${redacted}`;
    return redactUrls(argument);
  });
}
