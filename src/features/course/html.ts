/** Text inside of HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** How a link of a note begins: its address is told to the extension, and no click could follow it. */
export function linkStart(address: string): string {
  const shown = escapeHtml(address);
  return `<a href="#" data-link="${shown}" title="${shown}">`;
}
