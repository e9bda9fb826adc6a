/**
 * Control sequences of a terminal (ECMA-48, 5.4 and 8.3; xterm's OSC): CSI … final byte, OSC … BEL or ST, other
 * two-character escapes.
 */
// eslint-disable-next-line no-control-regex
const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]/g;

/**
 * What a terminal would show in the end: control sequences gone, a line that was written over (`\r`, as progress bars
 * do) with its last text, backspaces done, other control characters gone. Lines end with LF.
 */
export function plainOutput(output: string): string {
  return output
    .replaceAll(sequences, '')
    .replaceAll(/\r+\n/g, '\n')
    .split('\n')
    .map((line) => withoutControls(lastWritten(line)))
    .join('\n');
}

function lastWritten(line: string): string {
  const parts = line.split('\r').filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

function withoutControls(line: string): string {
  let text = '';
  for (const character of line) {
    if (character === '\b') text = text.slice(0, -1);
    else if (character === '\t' || character >= ' ') text += character;
  }
  return text;
}
