/**
 * What a program said last. Programs in Go write it with time and level before it (sirupsen/logrus, TextFormatter): then only
 * the message.
 */
export function lastLine(text: string): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  const quoted = /^time=\S+ level=\w+ msg=("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return quoted === undefined ? line : unquoted(quoted);
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}
