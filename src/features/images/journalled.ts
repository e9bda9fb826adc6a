import { TransferError } from '../../core/engine/transferError';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { isCancelled, type Remedy, reportProblem } from '../../ui/report';
import type { Work } from './work';

/** Something that is no plan, as the journal and the messages name it. */
export interface Named {
  /** "Pulling busybox:latest" */
  readonly title: string;
  /** What a person would type for it. */
  readonly argv: readonly [string, ...string[]];
  /** Says nothing of a failure. */
  readonly quiet?: boolean;
  readonly remedies?: (error: unknown) => readonly Remedy[];
}

/** Does it and writes it into the journal. Gives whether it went well; says itself what did not, once. */
export async function journalled({ services }: Work, what: Named, run: () => Promise<unknown>): Promise<boolean> {
  const { choice } = (await services.window.looking()).target;
  const { title, argv } = what;
  try {
    await run();
    services.journal.recordLine(choice, { title, argv });
    return true;
  } catch (error) {
    if (isCancelled(error)) return false;
    services.journal.recordLine(choice, { title, argv, error });
    services.log.error(title, error);
    if (what.quiet !== true) reportProblem(services.log, whatHappened(title, error), what.remedies?.(error));
    return false;
  }
}

/** A TransferError says itself what it is about. */
function whatHappened(title: string, error: unknown): string {
  return TransferError.is(error) ? explain(error) : t('{0}: {1}', title, explain(error));
}
