import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** A reservation above the limit can never be had. */
export const memoryReservation: Rule = {
  id: 'memory-reservation-above-limit',
  severity: 'warning',
  spec: 'config-linux.md#memory',
  about: { en: 'reservation is not above limit.', zh: 'reservation 不應大於 limit。' },
  *check({ root }) {
    const memory = root.at('linux', 'resources', 'memory');
    const [reservation, limit] = [memory?.at('reservation'), memory?.at('limit')];
    const [soft, most] = [reservation?.asInteger() ?? 0n, limit?.asInteger() ?? 0n];
    if (!reservation || !limit || most <= 0n || soft <= most) return;
    const edits = () => [{ span: reservation.span, text: limit.literal }];
    yield {
      at: reservation,
      message: t('The reservation is above the limit {0}.', limit.literal),
      fixes: [{ title: t('Change to {0}', limit.literal), edits }],
    };
  },
};
