/**
 * A line as a shell takes it that came from a note or a manual: without the prompt, without sudo (the engine is reached as
 * this window reaches it), and with the lines joined that end in a backslash. A field of one line takes the line feeds out
 * of what is pasted and leaves the backslashes, which would make words of blanks.
 */
export function plainLine(text: string): string {
  return joined(text.trim())
    .replace(/^(?:\\?\$|#)\s+/, '')
    .replace(/^sudo\s+/, '');
}

/** Quoted parts, a backslash that begins a word of blanks, a real end of line, and any other character behind a backslash. */
const parts = /'[^']*'|"(?:\\.|[^"\\])*"|(?<joint>(?<=\s)\\\s+|\\\r?\n)|\\./gs;

function joined(text: string): string {
  return text.replace(parts, (part, joint: string | undefined) => (joint === undefined ? part : ' '));
}
