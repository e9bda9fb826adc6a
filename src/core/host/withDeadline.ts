import { t } from '../l10n/l10n';
import { HostError } from './errors';
import type { Host } from './host';

/**
 * The host, where a command that is waited for ends within so many milliseconds: one that does not is killed, and its run
 * rejects with a HostError `failed` that says so.
 */
export function withDeadline(host: Host, milliseconds: number): Host {
  return {
    ...host,
    async run(command, signal) {
      const deadline = AbortSignal.timeout(milliseconds);
      try {
        return await host.run(command, signal ? AbortSignal.any([signal, deadline]) : deadline);
      } catch (error) {
        if (!deadline.aborted || signal?.aborted === true) throw error;
        const text = t('{0} did not end within {1} s and was killed.', command.program, milliseconds / 1000);
        throw new HostError('failed', text, { cause: error });
      }
    },
  };
}
