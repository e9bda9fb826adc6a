import * as vscode from 'vscode';
import { startContainer, unpauseContainer } from '../../core/docker/containerPlans';
import { RunError } from '../../core/course/run/errors';
import type { CommandResult } from '../../core/course/run/outcome';
import { t } from '../../core/l10n/l10n';
import { itemsThat } from '../../core/plan/summary';
import { listText, messageText } from '../../core/text/message';
import { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import type { Filled } from './confirm';
import type { Note } from './note';
import type { Sessions } from './sessions';

/** What a person may do now that a command did not run, or did not find its program. */
export interface Offer {
  readonly text: string;
  readonly button: string;
  readonly take: () => unknown;
}

/** Runs a command after showing it and being told yes. */
export type RunShown = (key: string) => Promise<void>;

/** Shows an offer; nothing waits for the answer. */
export function make({ text, button, take }: Offer): Thenable<unknown> {
  return vscode.window.showWarningMessage(messageText(text), button).then((answer) => answer === button && take());
}

/** A program that lies elsewhere can be run from there: from then on its path is sent, and that is what is shown. */
export function offerAfter(
  note: Note,
  { command, key }: Filled,
  result: CommandResult,
  { sessions, run }: { readonly sessions: Sessions; readonly run: RunShown },
): Offer | undefined {
  const { missing, differences } = result;
  if (missing?.path === undefined) return undefined;
  const { program, path } = missing;
  return {
    text: differences[0]?.why ?? '',
    button: t('Run It from There…'),
    take: () => {
      sessions.locate(note, command.context, program, path);
      return run(key);
    },
  };
}

/** What has to come first: starting a container that is stopped, or the line that makes or enters the place. */
export function offerInstead(
  note: Note,
  { command, key }: Filled,
  error: unknown,
  { services, run }: { readonly services: Services; readonly run: RunShown },
): Offer | undefined {
  if (!RunError.is(error, 'gone', 'stopped', 'not-entered')) return undefined;
  const { kind, message: text, remedy, container } = error;
  if (kind === 'stopped' && container !== undefined) {
    const take = async (): Promise<void> => {
      if (await started(services, container)) await run(key);
    };
    return { text, button: t('Start {0}', listText(container)), take };
  }
  if (!remedy) return undefined;
  const first = note.keyOf(remedy);
  return first === note.keyOf(command)
    ? undefined
    : { text, button: t('Run Line {0}…', String(remedy.line)), take: () => run(first) };
}

/** Starts a container, or lets it go on when it is paused. */
async function started(services: Services, name: string): Promise<boolean> {
  const { target } = await services.window.looking();
  const record = (await target.engine.listContainers({})).find((one) => one.name === name || one.id.startsWith(name));
  if (!record) return false;
  const plan = record.state === 'paused' ? unpauseContainer(record) : startContainer(record);
  const report = await act(services, [plan], { view: 'stevedore.course', doing: t('Start {0}', name) });
  return report !== undefined && itemsThat(report, 'failed', 'unknown').length === 0;
}
