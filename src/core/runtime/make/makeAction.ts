import type { Action } from '../../docker/action';
import { t } from '../../l10n/l10n';
import { commandLine } from '../../text/quote';
import { proposeId } from '../containerId';
import { type LineSource, makeLines } from './lines';

/** *Make Bundle…* of an image or a container of the engine: into a folder that is called after it, below the one where the lines are typed. */
export function makeAction(source: Extract<LineSource, { readonly way: 'image' | 'container' }>): Action {
  const name = source.name.replace(/^.*\//, '').replace(/[:@].*$/, '');
  const target = proposeId(name, new Set());
  const lines = makeLines(source, { target, rootless: false }).map(commandLine);
  return { id: 'bundles.make', title: t('Make Bundle…'), available: true, lines };
}
