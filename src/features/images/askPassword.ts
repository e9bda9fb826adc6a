import * as vscode from 'vscode';
import { TransferError } from '../../core/engine/transferError';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { messageText } from '../../core/text/message';
import { isCancelled } from '../../ui/report';

export interface PasswordQuestion {
  readonly title: string;
  readonly prompt: string;
  /** Tries the password; rejects where it does not do. */
  readonly check: (password: string, signal: AbortSignal) => Promise<void>;
}

/**
 * Asks for a password and has it tried while the input stays open: what is wrong stands below it, and what was typed
 * stays. Gives whether one did; false when a person thought better of it.
 */
export function askPassword({ title, prompt, check }: PasswordQuestion): Promise<boolean> {
  const input = vscode.window.createInputBox();
  const abort = new AbortController();
  Object.assign(input, { title, prompt: messageText(prompt), password: true, ignoreFocusOut: true });
  input.placeholder = t('Password or access token');
  return new Promise((resolve) => {
    const attempt = async (): Promise<void> => {
      if (input.value === '') return;
      Object.assign(input, { busy: true, enabled: false });
      input.validationMessage = undefined;
      try {
        await check(input.value, abort.signal);
        resolve(true);
        input.hide();
      } catch (error) {
        if (isCancelled(error)) return;
        input.validationMessage = messageText(whatIsWrong(error));
        Object.assign(input, { busy: false, enabled: true });
      }
    };
    input.onDidAccept(() => void attempt());
    input.onDidChangeValue(() => (input.validationMessage = undefined));
    input.onDidHide(() => {
      abort.abort();
      resolve(false);
      input.dispose();
    });
    input.show();
  });
}

function whatIsWrong(error: unknown): string {
  if (TransferError.is(error, 'denied')) return t('The registry does not take this user with this password.');
  if (TransferError.is(error, 'absent')) return t('{0} is no registry: it has no /v2/.', error.subject);
  return explain(error);
}
