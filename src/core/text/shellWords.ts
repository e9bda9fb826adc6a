/** The words of a command line as a POSIX shell splits them: quotes and backslashes are taken off, nothing is expanded. */
export function shellWords(line: string): readonly string[] {
  const words = line.matchAll(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"?|'[^']*'?|\\$)+/g);
  return Array.from(words, ([word]) => unquoted(word));
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'?|"((?:[^"\\]|\\[^])*)"?|\\([^]?)/g,
    (_, single?: string, double?: string, one?: string) => {
      if (single !== undefined) return single;
      if (double !== undefined) return double.replace(/\\(["\\$`])/g, '$1');
      return one ?? '';
    },
  );
}
