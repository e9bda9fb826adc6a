import { t } from '../l10n/l10n';
import type { ReferenceProblem } from './reference';

/** Why a text is no reference, for the place where it was typed. */
export function referenceWords(problem: ReferenceProblem): string {
  switch (problem) {
    case 'empty':
      return t('Type the name of an image: busybox, busybox:1.36, registry.example:5000/team/app:1.');
    case 'uppercase':
      return t('The name of an image has no upper-case letters; its tag may.');
    case 'name':
      return t('A name holds lower-case letters, digits, and single . _ - between them, in parts with / between.');
    case 'domain':
      return t('What stands before the first / is no address of a registry.');
    case 'tag':
      return t(
        'A tag holds letters, digits, _ . and -, begins with none of the last two, and has at most 128 of them.',
      );
    case 'digest':
      return t('A digest is sha256: and 64 digits from 0 to f.');
    case 'id':
      return t('This is the id of an image, and no name.');
    case 'long':
      return t('The name is longer than 255 characters.');
  }
}
