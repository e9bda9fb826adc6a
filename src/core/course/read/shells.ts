import type { Frame } from '../model';

/** A shell that a command opens. */
export interface Entered {
  /** Absent for another user's shell in the same place: `su`, `sudo -i`. */
  readonly frame?: Frame;
  /** Whether it is root's, as far as the command tells: a container's is, unless a user is named. */
  readonly root: boolean | undefined;
}

const shells =
  /^(?:.*\/)?(?:ba|a|z|da|k|fi|tc|c)?sh$|^(?:.*\/)?(?:busybox|fish|pwsh|powershell|cmd|cmd\.exe|bash\.exe|login|su)$/i;

/** Whether a word is the name of a shell, or of what asks for a user and opens one. */
export function isShellName(word: string): boolean {
  return shells.test(word);
}

/** Words before the program itself: `sudo -u x`, `winpty`, `time`. */
export function unwrapped(words: readonly string[]): readonly string[] {
  let rest = words;
  while (/^(?:sudo|doas|winpty|time|exec|nohup|command|env)$/.test(rest[0] ?? '') || /^\w+=/.test(rest[0] ?? '')) {
    const sudo = rest[0] === 'sudo' || rest[0] === 'doas';
    rest = rest.slice(1);
    while (sudo && rest[0]?.startsWith('-') === true && !/^-[is]+$|^--(?:login|shell)$/.test(rest[0])) {
      rest = rest.slice(/^-[ugpCTRDh]$/.test(rest[0]) ? 2 : 1);
    }
  }
  return rest;
}

/** Whether words are a shell that a person types into: `sh`, `/bin/bash -l`, not `sh -c '…'` or `bash script.sh`. */
export function isShell(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (!shells.test(first)) return false;
  if (/busybox$/.test(first)) return isShell(rest);
  return rest.every((word) => /^-/.test(word) && !/^-[a-z]*c/.test(word)) || /^(?:su|login)$/.test(first);
}

/** A place with a name, if there is one. */
export function frame(kind: Frame['kind'], name: string | undefined): Frame {
  return name === undefined || name === '' ? { kind } : { kind, name };
}
