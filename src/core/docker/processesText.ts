import type { ProcessTable } from '../engine/top';
import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';
import { visible } from '../text/visible';
import { named } from '../plan/render/docker';

/** The processes of a container as aligned columns, below the line that a person would type for them. */
export function processesText(container: string, { titles, rows }: ProcessTable): string {
  const cells = [titles, ...rows].map((row) => row.map(visible));
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const head = [
    `# ${commandLine(['docker', 'top', ...named(container)])}`,
    `# ${visible(t('Processes: {0}. The process ids are those of the engine’s machine.', rows.length))}`,
  ];
  return `${[...head, '', ...cells.map(line)].join('\n')}\n`;
}
