import { visible } from './visible';

/** SGR, the one control sequence that only colours text (ECMA-48, 8.3.117). */
// eslint-disable-next-line no-control-regex
const colour = /\u001b\[[0-9;:]*m/;

/**
 * Output of a container as our terminals show it: colours stay, every other control character is written out, so that
 * a log cannot move the cursor, set titles, write the clipboard (OSC 52) or make links (OSC 8). A carriage return at
 * the end of a line is dropped, tabs stay. `line` has no line feed.
 */
export function terminalText(line: string): string {
  const ended = line.endsWith('\r') ? line.slice(0, -1) : line;
  let rest = ended;
  let safe = '';
  for (let found = colour.exec(rest); found; found = colour.exec(rest)) {
    safe += withTabs(rest.slice(0, found.index)) + found[0];
    rest = rest.slice(found.index + found[0].length);
  }
  return safe + withTabs(rest);
}

function withTabs(text: string): string {
  return text.split('\t').map(visible).join('\t');
}
