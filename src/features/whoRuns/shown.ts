import { t } from '../../core/l10n/l10n';
import { type Chain, type ChainLink, flat } from '../../core/runtime/chain/chain';
import { daemonText, linkName, outcomeText, roleText } from '../../core/runtime/chain/words';
import type { Found } from '../../core/runtime/chain/locate';
import { commandLine } from '../../core/text/quote';
import { redactArgv } from '../../core/text/redact';
import { visible } from '../../core/text/visible';
import type { ShownLink, ToWhoRuns, WhoRunsWords } from './protocol';

/** The longest line of arguments: conmon alone has two thousand characters. */
const longest = 400;

/** A chain as the page shows it. */
export function shownLinks(chain: Chain): readonly ShownLink[] {
  const names = new Map(flat(chain.roots).map((link) => [link.process.pid, linkName(link)]));
  const shown = (link: ChainLink): ShownLink => {
    const { process, role, daemon, fate, children } = link;
    const told = chain.directs
      .filter(({ from }) => from === process.pid)
      .map(({ to }) => `${names.get(to) ?? ''} (${to})`);
    const line = visible(commandLine(redactArgv(process.argv)));
    return {
      pid: process.pid,
      name: linkName(link),
      role: roleText(role),
      user: visible(process.user),
      daemon: daemon === 'no' ? '' : daemonText(daemon),
      line: line.length > longest ? `${line.slice(0, longest - 1)}…` : line,
      outcome: fate.outcome,
      outcomeText: outcomeText(fate.outcome),
      fate: t('If it dies: {0}. {1}', outcomeText(fate.outcome), fate.text),
      directs: told.length === 0 ? '' : t('Directs {0} over a socket, and is not its parent.', told.join(', ')),
      isContainer: role === 'container',
      children: children.map(shown),
    };
  };
  return chain.roots.map(shown);
}

/** One sentence about the whole. */
export function chainSummary(chain: Chain): string {
  const daemons = flat(chain.roots).filter(({ daemon, role }) => daemon === 'yes' && role !== 'init');
  if (daemons.length === 0) return t('No daemon is needed for this container: nothing but its parents holds it.');
  const names = daemons.map(linkName).join(', ');
  if (daemons.some(({ isAncestor }) => isAncestor)) return t('Daemons that have a say: {0}.', names);
  return t('Daemons that have a say: {0}. None of them is a parent of the container.', names);
}

export function whoRunsWords(): WhoRunsWords {
  return {
    refresh: t('Refresh'),
    copyMermaid: t('Copy as Mermaid'),
    demonstrate: t('See It Happen in a Lab…'),
    picture: t('Picture'),
    tree: t('Processes'),
    legend: t('Solid lines lead from parent to child, dashed ones to who is told what to do over a socket.'),
    reading: t('Reading the processes…'),
  };
}

/** What the page is told of it. */
export function answerTo(found: Found): ToWhoRuns {
  switch (found.is) {
    case 'not-running':
      return { is: 'said', text: t('It does not run: there are no processes.') };
    case 'unseen':
      return {
        is: 'said',
        text: t(
          'It runs, but its processes are not seen from here: the engine is on another machine, or /proc hides what others run.',
        ),
      };
    case 'found':
      return {
        is: 'chain',
        summary: chainSummary(found.chain),
        roots: shownLinks(found.chain),
        directs: found.chain.directs.map(({ from, to }) => [from, to] as const),
      };
  }
}
