import * as vscode from 'vscode';
import { layerLines, layerSummary } from '../core/docker/layerWords';
import { type Layers, layerTotals, nextLayers, noLayers } from '../core/docker/layers';
import type { TransferMessage } from '../core/engine/transferMessages';
import { t } from '../core/l10n/l10n';
import { messageText } from '../core/text/message';
import { atMost } from './atMost';
import type { TransferLog } from './transferLog';

/** Ten times a second is as fast as anybody looks; the log is read afterwards. In milliseconds. */
const between = { notification: 100, log: 500 };

export interface ShownTransfer {
  /** What is going on: "Pulling busybox:latest". */
  readonly title: string;
  readonly log: TransferLog;
  /** `say` shows what is going on before there are layers. */
  readonly messages: (signal: AbortSignal, say: (text: string) => void) => AsyncIterable<TransferMessage>;
}

/**
 * Runs a pull, push or load under a notification that says how far it is, with a link to its layers and a way to cancel.
 * Rejects as `messages` does; the log keeps how it ended.
 */
export async function showTransfer({ title, log, messages }: ShownTransfer): Promise<Layers> {
  const abort = new AbortController();
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title: messageText(title), cancellable: true },
    async (shown, token) => {
      token.onCancellationRequested(() => abort.abort());
      const block = log.begin(title);
      let state = noLayers;
      let percent = 0;
      const notify = atMost(between.notification, () => {
        const now = percentOf(state);
        shown.report({
          message: `${messageText(layerSummary(state))} ${link()}`,
          increment: Math.max(now - percent, 0),
        });
        percent = Math.max(now, percent);
      });
      const say = (text: string): void => {
        state = { ...state, said: text };
        notify();
      };
      const write = atMost(between.log, () => block.write(layerLines(state)));
      try {
        notify();
        for await (const message of messages(abort.signal, say)) {
          state = nextLayers(state, message);
          notify();
          write();
        }
        return state;
      } catch (error) {
        write.flush();
        block.failed(error);
        throw error;
      } finally {
        notify.flush();
        write.flush();
      }
    },
  );
}

/** Notifications make links of this form; the text in it is ours alone. */
const link = (): string => `([${t('Layers')}](command:stevedore.images.showTransfers))`;

function percentOf(state: Layers): number {
  const { moved, size, layers, finished } = layerTotals(state);
  if (layers === 0) return 0;
  return size > 0 ? (moved / size) * 100 : (finished / layers) * 100;
}
