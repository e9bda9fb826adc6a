/**
 * What a POSIX shell cannot even read (POSIX.1-2017, Shell Command Language; dash 0.5.12): `$'…'`, process substitution,
 * here-strings, arrays, arithmetic commands, `|&`, `function`. Rather too much than too little.
 */
const bashisms = /\$['"]|[<>]\(|<<<|\|&|\(\(|=\(|;;?&|&>>|\bfunction\b/;

/** Whether only bash reads a command. */
export function isBashOnly(text: string): boolean {
  return bashisms.test(text);
}

/** Has the script go on in bash, whichever shell it was started with. */
export const goOnInBash = '[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"';

/**
 * The command, byte for byte, so that any shell reads the script to its end and bash runs it as if it stood there: with
 * the script's own input, directory and variables.
 */
export function heldForBash(text: string): string {
  let mark = 'BASH';
  while (text.split('\n').includes(mark)) mark += '_';
  return `eval "$(cat <<'${mark}'\n${text}\n${mark}\n)"`;
}
