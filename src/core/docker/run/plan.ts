import { madeBefore } from '../../engine/calls';
import { t } from '../../l10n/l10n';
import type { Plan, Step } from '../../plan/plan';
import type { Creation } from './create';
import { toCreate } from './create';
import { runWords } from './runWords';
import type { RunSpec } from './spec';

/**
 * The plan for a line that the API can carry (`toCreate(spec).unsupported` is empty): makes the container and, for `run`,
 * starts it; what cannot be started is removed again. The image has to be there.
 */
export function runPlan(spec: RunSpec): Plan {
  const creation = toCreate(spec);
  const subject = creation.name === '' ? spec.image : creation.name;
  const title = spec.verb === 'run' ? t('Run {0}', subject) : t('Create {0}', subject);
  const steps = spec.verb === 'run' ? [creating(creation, []), starting(spec, creation)] : [creating(creation)];
  return { title, subject, steps };
}

function creating(creation: Creation, line?: readonly string[]): Step {
  const { name, platform, body, words } = creation;
  const made = madeBefore(name);
  return {
    kind: 'engine-call',
    call: { op: 'container.create', name, body, words, ...(platform !== undefined && { platform }) },
    undo: { op: 'container.remove', container: made, force: true, volumes: true },
    ...(line && { line }),
  };
}

function starting(spec: RunSpec, { name }: Creation): Step {
  const container = madeBefore(name);
  // What removes itself may be gone before it is looked at.
  const removesItself = spec.options.some((option) => option.name === 'rm' && option.value === true);
  return {
    kind: 'engine-call',
    call: { op: 'container.start', container },
    undo: { op: 'container.stop', container },
    ...(!removesItself && { probe: { ask: 'container-started', container } }),
    line: ['docker', ...runWords(spec)],
  };
}
