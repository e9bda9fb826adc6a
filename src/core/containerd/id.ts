import { t } from '../l10n/l10n';
import { containerIdProblem, proposeId } from '../runtime/containerId';
import { visible } from '../text/visible';

/** Letters and digits, one of `_.-` between them (containerd, identifiers/validate.go); what containerd takes, runc takes. */
const valid = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;

/** containerd, identifiers/validate.go: maxLength. */
const longest = 76;

/** Why containerd would not take this id, or undefined. */
export function ctrIdProblem(id: string, used: ReadonlySet<string>): string | undefined {
  const problem = containerIdProblem(id, used);
  if (problem !== undefined) return problem;
  if (id.length > longest) return t('An id has at most {0} characters.', longest);
  return valid.test(id)
    ? undefined
    : t('{0} is no id: letters and digits, with one of _ . - between them.', visible(id));
}

/** An id that is free, made of the name of an image: `docker.io/library/busybox:latest` gives `busybox`. */
export function proposeCtrId(image: string, used: ReadonlySet<string>): string {
  const last = image.split('@', 1)[0]?.split('/').at(-1)?.split(':', 1)[0] ?? '';
  const id = proposeId(last, used);
  return ctrIdProblem(id, used) === undefined ? id : proposeId('container', used);
}
