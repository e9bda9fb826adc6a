import { t } from '../../l10n/l10n';
import { CredentialError } from './errors';

/** What is wrong with docker's credential store, in the user's language, with the one thing to do. */
export function explainCredentials({ kind, subject, message }: CredentialError): string {
  switch (kind) {
    case 'config':
      return t('{0} is no JSON, and was left as it is. Mend it, or move it away.', subject);
    case 'file':
      return t('{0} cannot be read or written: {1}', subject, message);
    case 'helper-missing':
      return t(
        'Docker’s config.json names {0}, which is not in the PATH here. Install it, or take its name out.',
        subject,
      );
    case 'helper-failed':
      return t('{0} refused: {1}', subject, message);
  }
}
