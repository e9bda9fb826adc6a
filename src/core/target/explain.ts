import { EngineError } from '../engine/errors';
import { TransferError } from '../engine/transferError';
import { t } from '../l10n/l10n';
import { explainTransfer } from './explainTransfer';

/** What happened to the connection or to one call, in the user's language: one sentence, the cause in it. */
export function explain(error: unknown): string {
  if (TransferError.is(error)) return explainTransfer(error);
  if (!EngineError.is(error)) return error instanceof Error ? error.message : String(error);
  const where = error.detail['endpoint'] ?? '';
  switch (error.kind) {
    case 'not-installed':
      return t('No container engine was found on this machine.');
    case 'not-running':
      return t('The engine is not running: nobody answers at {0}.', where);
    case 'not-a-socket':
      return t('{0} is not a socket.', where);
    case 'permission-denied':
      return t('This user may not open {0}.', where);
    case 'certificate':
      return t('The certificates of {0} do not fit: {1}', where, error.message);
    case 'too-old':
      return t(
        'The engine at {0} is too old: it speaks API {1}, Stevedore needs {2}.',
        where,
        error.detail['engine'] ?? '?',
        error.detail['client'] ?? '?',
      );
    case 'too-new':
      return t(
        'The engine at {0} is too new: it wants API {1}, Stevedore speaks up to {2}.',
        where,
        error.detail['engine'] ?? '?',
        error.detail['client'] ?? '?',
      );
    case 'unreachable':
      return t('{0} cannot be reached: {1}', where, error.message);
    case 'host-key':
      return t('ssh does not know the host key of {0}, or it has changed.', where);
    case 'timeout':
      return t('The engine at {0} did not answer in time.', where);
    case 'lost':
      return t('The connection to {0} was lost.', where);
    case 'bad-endpoint':
      return t('This is no address of an engine: {0}', error.message);
    case 'cancelled':
      return t('Cancelled.');
    case 'not-found':
    case 'conflict':
    case 'not-modified':
    case 'refused':
      return t('The engine refused: {0}', error.message);
  }
}
