/** Matches an element whose whole text is `text`, whatever part of it is highlighted. For Playwright's `hasText`. */
export function exactText(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s*$`);
}
