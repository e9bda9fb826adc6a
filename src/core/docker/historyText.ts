import type { HistoryStep } from '../engine/imageHistory';
import { t } from '../l10n/l10n';
import { formatAge } from '../text/formatAge';
import { formatBytes } from '../text/formatBytes';
import { formatTime } from '../text/formatTime';
import { commandLine } from '../text/quote';
import { visible } from '../text/visible';
import { shortId } from './subject';

export interface HistoryOf {
  /** The tag, or the id. */
  readonly reference: string;
  readonly steps: readonly HistoryStep[];
  /** Milliseconds since 1970, for ages. */
  readonly now: number;
}

/** How an image was made, as a Dockerfile would say it: the oldest step first, what is known of each in a comment above. */
export function historyText({ reference, steps, now }: HistoryOf): string {
  const layers = steps.filter((step) => step.size > 0);
  const size = layers.reduce((sum, step) => sum + step.size, 0);
  const head = [
    t('How {0} was made, the oldest step first.', visible(reference)),
    t('{0} steps, {1} of them with a layer, {2} in all.', steps.length, layers.length, formatBytes(size)),
    commandLine(['docker', 'history', '--no-trunc', reference]),
  ];
  const body = [...steps].reverse().map((step) => [`# ${facts(step, now)}`, instruction(step.by)].join('\n'));
  return `${[head.map((line) => `# ${line}`).join('\n'), ...body].join('\n\n')}\n`;
}

function facts({ size, created, id, tags, comment }: HistoryStep, now: number): string {
  return [
    size > 0 ? formatBytes(size) : t('no layer'),
    ...(created > 0 ? [`${formatTime(created)} (${formatAge(created, now)})`] : []),
    ...(id === '' ? [] : [shortId(id)]),
    ...tags,
    ...(comment === '' ? [] : [comment]),
  ]
    .map(visible)
    .join(' · ');
}

/**
 * The instruction behind what an engine noted down: the classic builder wrote `#(nop)` before what runs nothing and the
 * shell before what does (moby, builder/dockerfile), BuildKit adds `# buildkit`.
 */
function instruction(by: string): string {
  const said = by.replace(/\s*# buildkit$/, '').trim();
  if (said === '') return `# ${t('The engine does not know what made it.')}`;
  const nothing = /^(?:\/bin\/sh -c|cmd \/S \/C) #\(nop\)\s+/.exec(said);
  if (nothing) return visible(said.slice(nothing[0].length));
  const shell = /^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /s.exec(said);
  return visible(shell ? `RUN ${said.slice(shell[0].length)}` : said);
}
