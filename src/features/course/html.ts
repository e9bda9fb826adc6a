import { escapeHtml } from '../../core/text/html';

/** How a link of a note begins: its address is told to the extension, and no click could follow it. */
export function linkStart(address: string): string {
  const shown = escapeHtml(address);
  return `<a href="#" data-link="${shown}" title="${shown}">`;
}
