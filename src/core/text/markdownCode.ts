import { visible } from './visible';

/**
 * Data from outside as code in a table of a Markdown document: only the backtick and the bar of the table have a meaning there
 * (GFM, 6.1 and 4.10). Empty for nothing.
 */
export function markdownCode(text: string): string {
  const clean = visible(text).replaceAll('`', '′').replaceAll('|', '\\|');
  return clean === '' ? '' : `\`${clean}\``;
}

/** A row of such a table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
