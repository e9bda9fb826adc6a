import type { TransferError } from '../engine/transferError';
import { t } from '../l10n/l10n';

/** Why an image did not come or go, in the user's language: what, to what, why, and the one thing to do. */
export function explainTransfer({ kind, subject, message }: TransferError): string {
  switch (kind) {
    case 'absent':
      return t('{0}: the registry has no such image. Look at the name and the tag.', subject);
    case 'denied':
      return t(
        '{0}: the registry lets only others do that. Sign in, or look at the name. It said: {1}',
        subject,
        message,
      );
    case 'certificate':
      return t('{0}: the certificate of the registry is not trusted: {1}', subject, message);
    case 'plain-http':
      return t(
        '{0}: the registry speaks HTTP and not HTTPS. An engine takes that only from loopback addresses and from its “insecure-registries”.',
        subject,
      );
    case 'unreachable':
      return t('{0}: the registry cannot be reached: {1}', subject, message);
    case 'cut-off':
      return t('{0}: the connection to the registry ended halfway. Try again.', subject);
    case 'platform':
      return t('{0} is not there for this platform: {1}', subject, message);
    case 'disk-full':
      return t('The disk of the engine is full: {0} does not fit. Nothing of it was kept.', subject);
    case 'not-local':
      return t('The engine has no image {0}.', subject);
    case 'bad-archive':
      return t('{0} is no image archive, or not a whole one: {1}', subject, message);
    case 'busy':
      return t('The registry has had too many requests. Wait, or sign in. It said: {0}', message);
    case 'refused':
      return t('{0}: the engine refused: {1}', subject, message);
  }
}
