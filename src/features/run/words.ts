import { t } from '../../core/l10n/l10n';
import type { RunWords } from './protocol';

/** The texts of the page. */
export function runWords(): RunWords {
  return {
    title: t('Run a Container'),
    line: t('The line'),
    lineHelp: t('Type here or fill in the form: each writes the other.'),
    image: t('Image'),
    command: t('Command'),
    commandHelp: t('What to run in it; empty for what the image says'),
    run: t('Run'),
    create: t('Create Only'),
    copy: t('Copy Line'),
    terminal: t('In a Terminal'),
    recent: t('Run before'),
    also: t('Also in the line'),
    weights: { error: t('Error'), warning: t('Warning'), note: t('Note') },
  };
}
