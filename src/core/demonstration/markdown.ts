import { isClean, type Receipt } from '../host/lab/receipt';
import { t } from '../l10n/l10n';
import { outcomeText } from '../runtime/chain/words';
import { markdownCode, markdownRow } from '../text/markdownCode';
import { visible } from '../text/visible';
import { type Acted, type Fared, isAsForetold } from './demonstrate';
import type { Maker, Watched } from './watched';

/** How far the demonstration is. */
export interface Progress {
  /** Empty until the containers are made. */
  readonly watched: readonly Watched[];
  readonly acted: readonly Acted[];
  /** What goes on now, in a few words; absent at the end. Localised. */
  readonly now?: string | undefined;
  /** What is left of the lab, once it is gone. */
  readonly receipt?: Receipt;
  /** What went wrong. Localised. */
  readonly error?: string;
}

/** The demonstration as a Markdown document, whole after each act. */
export function demonstrationMarkdown({ watched, acted, now, receipt, error }: Progress): string {
  return [
    `# ${t('Who lives on when a daemon dies?')}`,
    '',
    t(
      'A lab was made on this machine, with an engine of its own: nothing here touches the engine that you use. In it runs the same program, started in different ways, and the daemons are ended one after the other.',
    ),
    '',
    ...(watched.length === 0 ? [] : [...table(watched, acted), '', ...containers(watched), ...evidence(acted)]),
    ...(now === undefined ? [] : [`*${now}*`, '']),
    ...(error === undefined ? [] : [`**${t('It did not come to its end:')}** ${visible(error)}`, '']),
    ...(receipt === undefined ? [] : [`## ${t('What is left')}`, '', receiptText(receipt), '']),
  ].join('\n');
}

function table(watched: readonly Watched[], acted: readonly Acted[]): readonly string[] {
  return [
    markdownRow([t('What is done'), ...watched.map(({ maker }) => madeBy(maker))]),
    markdownRow(['---', ...watched.map(() => '---')]),
    ...acted.map(({ what, fared }) => markdownRow([what, ...fared.map(fate)])),
  ];
}

/** A word beside every sign: a sign alone is not read out. */
function fate({ seen, foretold }: Fared): string {
  const text = seen.lives ? `✔ ${t('lives on')}` : `✘ **${t('ended')}**`;
  const surprise = isAsForetold({ seen, foretold }) ? '' : `<br>${t('foretold: {0}', outcomeText(foretold))}`;
  return text + surprise;
}

function containers(watched: readonly Watched[]): readonly string[] {
  return [
    `## ${t('The containers')}`,
    '',
    ...watched.flatMap(({ maker, lines }) => [`**${madeBy(maker)}**`, '', ...code(lines), '']),
  ];
}

function evidence(acted: readonly Acted[]): readonly string[] {
  if (acted.length === 0) return [];
  return [
    `## ${t('What was seen')}`,
    '',
    t('Each time the first process of the container was looked for, and who is its parent now.'),
    '',
    ...acted.flatMap(({ what, why, line, fared }) => [
      `### ${what}`,
      '',
      why,
      '',
      ...code([line]),
      '',
      ...fared.map(
        ({ maker, seen }) =>
          `- **${madeBy(maker)}**: ${seen.lives ? markdownCode(seen.parents) : t('its process is gone')}`,
      ),
      '',
    ]),
  ];
}

const code = (lines: readonly string[]): readonly string[] => ['```sh', ...lines.map((line) => visible(line)), '```'];

function madeBy(maker: Maker): string {
  switch (maker) {
    case 'docker':
      return t('made by docker');
    case 'containerd':
      return t('made by ctr, in the containerd of docker');
    case 'runc':
      return t('made by the runtime alone');
  }
}

function receiptText(receipt: Receipt): string {
  const counts = t(
    '{0} links, {1} mounts, {2} processes, {3} cgroup directories, {4} files',
    receipt.links,
    receipt.mounts,
    receipt.processes,
    receipt.cgroups,
    receipt.files,
  );
  return isClean(receipt)
    ? t('The lab is gone. Counted afterwards: {0}.', counts)
    : t('The lab has ended, and something of it is still there: {0}. The next lab sweeps it.', counts);
}
