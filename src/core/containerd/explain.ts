import { t } from '../l10n/l10n';
import type { ContainerdError } from './errors';

/** What happened, in the user's language: one sentence. */
export function explainContainerd(error: ContainerdError, address: string): string {
  switch (error.kind) {
    case 'absent':
      return t('There is no socket at {0}.', address);
    case 'not-running':
      return t('Nobody listens at {0}.', address);
    case 'not-a-socket':
      return t('{0} is not a socket.', address);
    case 'denied':
      return t('This user may not open {0}.', address);
    case 'not-containerd':
      return t('What listens at {0} is no containerd: {1}', address, error.message);
    case 'timeout':
      return t('The containerd at {0} did not answer in time.', address);
    case 'lost':
      return t('The connection to {0} was lost.', address);
    case 'bad-answer':
      return t('The containerd at {0} gave an answer that cannot be read: {1}', address, error.message);
    case 'not-found':
    case 'refused':
      return t('containerd refused: {0}', error.message);
    case 'cancelled':
      return t('Cancelled.');
  }
}
