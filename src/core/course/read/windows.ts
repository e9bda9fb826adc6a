/** The line after the command that begins at `from`, in PowerShell (backtick, open braces, here-strings) or cmd (`^`). */
export function windowsEnd(lines: readonly string[], from: number): number {
  const last = Math.min(lines.length, from + 512);
  let depth = 0;
  let quote = '';
  for (let index = from; index < last; index++) {
    const line = (lines[index] ?? '').trimEnd();
    if (quote !== '') {
      if (!line.startsWith(quote)) continue;
      return index + 1;
    }
    const opening = /@(["'])$/.exec(line);
    if (opening) {
      quote = `${opening[1] ?? ''}@`;
      continue;
    }
    depth += balance(line);
    if (depth <= 0 && !/[`^|]$/.test(line)) return index + 1;
  }
  return from + 1;
}

function balance(line: string): number {
  const bare = line.slice(0, 4096).replace(/"[^"]*"|'[^']*'/g, '');
  return (bare.match(/[{(]/g)?.length ?? 0) - (bare.match(/[})]/g)?.length ?? 0);
}
