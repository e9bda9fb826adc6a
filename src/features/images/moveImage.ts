import type { TransferMessage } from '../../core/engine/transferMessages';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { showTransfer } from '../../ui/pullProgress';
import { isCancelled, reportProblem } from '../../ui/report';
import type { Work } from './work';

/** A pull, push or load, with everything that is said about it. */
export interface Move {
  /** "Pulling busybox:latest" */
  readonly title: string;
  /** What a person would type for it. */
  readonly argv: readonly [string, ...string[]];
  /** Says nothing of a failure. */
  readonly quiet?: boolean;
  /** Where the image comes from or goes to. */
  readonly registry?: string;
  readonly messages: (signal: AbortSignal) => AsyncIterable<TransferMessage>;
}

/** Runs it where it can be seen, and writes it into the journal. Gives whether it went well; says itself what did not. */
export async function moveImage({ services, log }: Work, move: Move): Promise<boolean> {
  const { title, argv, messages } = move;
  const { choice } = (await services.window.looking()).target;
  try {
    await showTransfer({ title, log, messages });
    services.journal.recordLine(choice, { title, argv });
    return true;
  } catch (error) {
    if (isCancelled(error)) return false;
    services.journal.recordLine(choice, { title, argv, error });
    services.log.error(title, error);
    if (!move.quiet) reportProblem(services.log, explain(error), [{ label: t('Show Layers'), run: () => log.show() }]);
    return false;
  }
}
