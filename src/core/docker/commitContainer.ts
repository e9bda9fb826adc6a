import { madeBefore } from '../engine/calls';
import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { oneStep } from './enginePlan';
import { parseReference } from './reference';
import { subjectOf } from './subject';

export interface CommitOptions {
  /** `repository` or `repository:tag`; empty for an image without a tag. */
  readonly reference: string;
  readonly message: string;
  readonly author: string;
  /** Instructions of a Dockerfile, one each: `CMD ["sh"]`. */
  readonly changes: readonly string[];
  /** Whether the container stands still meanwhile, so that no file changes while it is read. */
  readonly pause: boolean;
}

/** Instructions that a commit takes (docker-commit(1), --change). */
const instructions = [
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'LABEL',
  'ONBUILD',
  'USER',
  'VOLUME',
  'WORKDIR',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'SHELL',
];

/** Makes an image of what a container holds. Undone by taking the new image's tag away. */
export function commitContainer(record: ContainerRecord, options: CommitOptions): Plan {
  const container = subjectOf(record);
  const reference = withTag(options.reference);
  const image = madeBefore(reference);
  const title = reference === '' ? t('Commit {0}', container.name) : t('Commit {0} as {1}', container.name, reference);
  return oneStep(title, container, {
    call: { op: 'container.commit', container, ...options, reference },
    undo: { op: 'image.remove', image, force: false },
    probe: { ask: 'present', kind: 'images', subject: image },
  });
}

/** The engine puts `latest` where there is no tag, and lists the image with it. */
function withTag(reference: string): string {
  return reference === '' || parseReference(reference).tag !== undefined ? reference : `${reference}:latest`;
}

/** The changes that somebody typed, one instruction each, separated by `;`, or the first one that a commit does not take. */
export function readChanges(text: string): readonly string[] | { readonly unknown: string } {
  const changes = text
    .split(';')
    .map((change) => change.trim())
    .filter((change) => change !== '');
  const unknown = changes.find((change) => {
    const [word = '', ...rest] = change.split(/\s+/);
    return rest.length === 0 || !instructions.includes(word.toUpperCase());
  });
  return unknown === undefined ? changes : { unknown };
}
