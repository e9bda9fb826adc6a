import type { Holdings } from '../../core/docker/line/lookUp';
import { linePlans } from '../../core/docker/line/linePlans';
import type { LineView, Meaning } from '../../core/docker/line/meaning';
import { checkRun } from '../../core/docker/run/check';
import { toCreate } from '../../core/docker/run/create';
import { heldFacts } from '../../core/docker/run/heldFacts';
import type { RunRemark, RunSpec } from '../../core/docker/run/spec';
import { t } from '../../core/l10n/l10n';
import { networkRemarks } from './networkRemarks';
import { viewCalls } from './viewCalls';

/** What is said about a line while it is typed. With an `error` it is not done. */
export interface Judgement {
  readonly weight: RunRemark['weight'];
  readonly text: string;
}

/** What a line will do, or all the reasons why it cannot. Without holdings, names are not looked up. */
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
    case 'open': {
      // What is found does not depend on where the files are.
      const found = holdings && viewCalls(meaning.open, holdings, '/');
      if (found && 'refused' in found) return refusal(found.refused);
      return {
        weight: 'note',
        text: found && 'terminal' in found ? inTerminal(found.terminal) : viewWords(meaning.open),
      };
    }
    case 'change': {
      // The version only says how pruning is worded.
      const found = holdings && linePlans(meaning.change, holdings, '1.42');
      if (!found) return undefined;
      if ('refused' in found) return refusal(found.refused);
      const does = found.plans.map(({ title }) => title).join(' · ');
      return withRemarks(() => does, networkRemarks(meaning.change, holdings));
    }
  }
}

const refusal = (reasons: readonly string[]): Judgement => ({ weight: 'error', text: reasons.join(' ') });

function inTerminal(reason: string): string {
  return t('{0} The line is put into a terminal and not run.', reason);
}

const weights = ['error', 'warning', 'note'] as const;

function judgeRun(spec: RunSpec, written: readonly RunRemark[], holdings: Holdings | undefined): Judgement {
  const facts = holdings ? heldFacts(holdings, holdings.capacity) : {};
  const remarks = distinct([...written, ...checkRun(spec, facts)]);
  return withRemarks(() => whatRunDoes(spec), remarks);
}

type Weighed = Pick<RunRemark, 'weight' | 'text'>;

/** What a line will do, unless something is wrong with it, and all that is to be known of it. */
function withRemarks(does: () => string, remarks: readonly Weighed[]): Judgement {
  const weight = weights.find((one) => remarks.some((remark) => remark.weight === one)) ?? 'note';
  return { weight, text: [...(weight === 'error' ? [] : [does()]), ...remarkTexts(remarks)].join(' ') };
}

/** Every remark, the heaviest first. Where their weights differ, each says its own: the sign before them has only one. */
function remarkTexts(remarks: readonly Weighed[]): readonly string[] {
  const sorted = weights.flatMap((weight) => remarks.filter((remark) => remark.weight === weight));
  const differ = new Set(sorted.map(({ weight }) => weight)).size > 1;
  const words = { error: t('Error'), warning: t('Warning'), note: t('Note') };
  return sorted.map(({ weight, text }) => (differ ? t('{0}: {1}', words[weight], text) : text));
}

function distinct(remarks: readonly RunRemark[]): readonly RunRemark[] {
  return remarks.filter(({ text }, index) => remarks.findIndex((one) => one.text === text) === index);
}

function whatRunDoes(spec: RunSpec): string {
  const reason = runInTerminal(spec);
  if (reason !== undefined) return inTerminal(reason);
  const name = toCreate(spec).name || spec.image;
  if (spec.verb === 'create') return t('Creates {0}.', name);
  const detached = spec.options.findLast((option) => option.name === 'detach')?.value === true;
  return detached ? t('Runs {0} in the background.', name) : t('Runs {0} with a terminal at it.', name);
}

/** Why a line that makes a container is for docker's own command line; undefined when it is done here. */
export function runInTerminal(spec: RunSpec): string | undefined {
  return toCreate(spec).unsupported[0];
}

function viewWords(open: LineView): string {
  switch (open.view) {
    case 'pull':
      return t('Pulls {0}.', open.reference);
    case 'push':
      return t('Pushes {0}.', open.reference);
    case 'save':
      return t('Saves {0} into {1}.', open.reference, open.file);
    case 'load':
      return t('Loads the images of {0}.', open.file);
    case 'build':
      return t('Builds {0} in a task.', open.reference);
    case 'export':
      return t('Writes the files of {0} into {1}.', open.containers[0], open.file);
    case 'shell':
      return t('Opens a shell in {0}.', open.containers[0]);
    case 'attach':
      return t('Opens a terminal at the first process of {0}.', open.containers[0]);
    case 'exec':
      return t('Runs it in {0} and shows what it prints.', open.containers[0]);
    case 'signIn':
      return open.user === undefined ? t('Asks who signs in.') : t('Asks for the password of {0}.', open.user);
    case 'signOut':
      return t('Signs out of {0}.', open.registry === '' ? 'Docker Hub' : open.registry);
    default:
      return t('Shows it here.');
  }
}
