import { lexLine } from '../../core/docker/run/lex';
import { redacted, redactArgv } from '../../core/text/redact';
import { commandLine } from '../../core/text/quote';

/** A line to be kept: values of variables and options that look like secrets are left empty. Empty when it cannot be read. */
export function withoutSecrets(line: string): string {
  const lexed = lexLine(line);
  if (lexed.is !== 'words') return '';
  const words = redactArgv(lexed.words).map((word) => word.replaceAll(redacted, ''));
  return commandLine(words);
}
