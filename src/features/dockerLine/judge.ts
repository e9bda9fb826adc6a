import type { LineView, Meaning } from '../../core/docker/line/meaning';
import type { Holdings } from '../../core/docker/line/lookUp';
import { linePlans } from '../../core/docker/line/linePlans';
import { checkRun } from '../../core/docker/run/check';
import { toCreate } from '../../core/docker/run/create';
import type { RunRemark, RunSpec } from '../../core/docker/run/spec';
import { t } from '../../core/l10n/l10n';
import { runFacts } from './holdings';

/** What is said about a line while it is typed. With an `error` it is not done. */
export interface Judgement {
  readonly weight: RunRemark['weight'];
  readonly text: string;
}

/** What a line will do, or why it cannot. Without holdings, names are not looked up. */
export function judge(meaning: Meaning, holdings: Holdings | undefined): Judgement | undefined {
  switch (meaning.kind) {
    case 'nothing':
      return undefined;
    case 'problem':
      return { weight: 'error', text: meaning.text };
    case 'terminal':
      return { weight: 'note', text: inTerminal(meaning.reason) };
    case 'run':
      return judgeRun(meaning.spec, meaning.remarks, holdings);
    case 'open':
      return { weight: 'note', text: viewWords(meaning.open) };
    case 'change': {
      // The version only says how pruning is worded.
      const found = holdings && linePlans(meaning.change, holdings, '1.42');
      if (!found) return undefined;
      if (!('plans' in found)) return { weight: 'error', text: found.text };
      return { weight: 'note', text: found.plans.map(({ title }) => title).join(' · ') };
    }
  }
}

function inTerminal(reason: string): string {
  return t('{0} The line is put into a terminal and not run.', reason);
}

function judgeRun(spec: RunSpec, written: readonly RunRemark[], holdings: Holdings | undefined): Judgement {
  const remarks = distinct([...written, ...checkRun(spec, holdings ? runFacts(holdings) : {})]);
  const wrong = remarks.find(({ weight }) => weight === 'error');
  if (wrong) return { weight: 'error', text: wrong.text };
  const does = whatRunDoes(spec);
  const weight = remarks.some((one) => one.weight === 'warning') ? 'warning' : 'note';
  return { weight, text: [does, ...remarks.map(({ text }) => text)].join(' ') };
}

function distinct(remarks: readonly RunRemark[]): readonly RunRemark[] {
  return remarks.filter(({ text }, index) => remarks.findIndex((one) => one.text === text) === index);
}

function whatRunDoes(spec: RunSpec): string {
  const reason = runInTerminal(spec);
  if (reason !== undefined) return inTerminal(reason);
  const name = toCreate(spec).name || spec.image;
  return spec.verb === 'run' ? t('Runs {0} in the background.', name) : t('Creates {0}.', name);
}

/** Why a line that makes a container is for a terminal; undefined when it is done here. */
export function runInTerminal(spec: RunSpec): string | undefined {
  const [unsupported] = toCreate(spec).unsupported;
  if (unsupported !== undefined) return unsupported;
  const detached = spec.options.findLast(({ name }) => name === 'detach')?.value === true;
  return spec.verb === 'run' && !detached ? t('Without -d its input and output belong into a terminal.') : undefined;
}

function viewWords(open: LineView): string {
  switch (open.view) {
    case 'pull':
      return t('Pulls {0}.', open.reference);
    case 'push':
      return t('Pushes {0}.', open.reference);
    case 'shell':
      return t('Opens a shell in {0}.', open.containers.join(' '));
    case 'signIn':
      return t('Asks who signs in.');
    case 'signOut':
      return t('Asks where to sign out.');
    default:
      return t('Shows it here.');
  }
}
