import { t } from '../l10n/l10n';
import { explain } from '../target/explain';
import { assignments, commandLine, quote } from '../text/quote';
import { redactArgv, redactEnvironment } from '../text/redact';
import { visible } from '../text/visible';
import type { JournalEntry } from './journal';
import type { Doing } from './plan';
import { doingLine } from './render/lines';

type Environment = Readonly<Record<string, string>>;

/**
 * The entries as a bash script that would do the same again on machines with the same names. What did not happen, or is
 * not known to have happened, is a comment. Secrets are left out: a line that had one fails until it is filled in.
 * @param dropped how many older entries are no longer there
 */
export function journalScript(entries: readonly JournalEntry[], dropped: number): string {
  const lines = ['#!/usr/bin/env bash', 'set -eu'];
  if (entries.length === 0) lines.push(comment(t('What is done from Stevedore in this window is written down here.')));
  if (dropped > 0) lines.push(comment(t('{0} older actions are no longer in this journal.', dropped)));
  let target: string | undefined;
  let environment: Environment = {};
  for (const entry of entries) {
    if (entry.target !== target || !same(entry.cliEnvironment, environment)) {
      lines.push('', comment(entry.target), ...changeEnvironment(environment, entry.cliEnvironment));
      target = entry.target;
      environment = entry.cliEnvironment;
    }
    lines.push(...entryLines(entry));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: JournalEntry): readonly string[] {
  if (entry.line?.length === 0 && entry.result.kind === 'done') return [];
  const line = entry.line?.length
    ? commandLine(redactArgv(entry.line))
    : doingLine(withoutSecrets(entry.doing, entry.cliEnvironment));
  const time = new Date(entry.time).toISOString();
  switch (entry.result.kind) {
    case 'done':
      if (entry.needs !== undefined) return [comment(`${time} ${t('done with {0}: {1}', entry.needs, line)}`)];
      if (entry.result.alreadySo) return [comment(`${time} ${t('was so already: {0}', line)}`)];
      return entry.direction === 'undo' ? [comment(`${time} ${t('taken back:')}`), line] : [comment(time), line];
    case 'failed':
      return [comment(`${time} ${t('failed: {0} ({1})', line, explain(entry.result.error))}`)];
    case 'unknown':
      return [comment(`${time} ${t('not known whether it happened: {0} ({1})', line, explain(entry.result.error))}`)];
  }
}

/**
 * What a line may show. Calls hold names and nothing secret, except for the variables of a new container. Variables of
 * the target are exported above and not said again before each command.
 */
function withoutSecrets(doing: Doing, exported: Environment): Doing {
  if (doing.kind === 'engine-call') {
    const { call } = doing;
    if (call.op !== 'container.create') return doing;
    return { ...doing, call: { ...call, words: redactArgv(call.words) } };
  }
  const { env = {}, ...command } = doing.command;
  const own = Object.entries(env).filter(([name, value]) => exported[name] !== value);
  return {
    kind: 'command',
    command: { ...command, args: redactArgv(command.args), env: redactEnvironment(Object.fromEntries(own)) },
  };
}

function changeEnvironment(from: Environment, to: Environment): readonly string[] {
  const gone = Object.keys(from).filter((name) => !(name in to));
  return [
    ...gone.map((name) => `unset ${quote(name)}`),
    ...assignments(redactEnvironment(to)).map((assignment) => `export ${assignment}`),
  ];
}

function same(left: Environment, right: Environment): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => left[name] === right[name]);
}

/** One line, whatever is in the text. */
function comment(text: string): string {
  return `# ${visible(text)}`;
}
