import { visible } from './visible';

/**
 * Text with data from outside in it, as VS Code's notifications may show it: they make a link of `[text](command:…)`
 * (VS Code, linkedText.ts), and one click on that would run a command. A blank between the brackets takes the link away
 * and leaves every word.
 */
export function messageText(text: string): string {
  return visible(text).replaceAll('](', '] (');
}

/**
 * Text with data from outside in it, as VS Code's lists may show it: there `$(name)` would be an icon and not the text,
 * and a backslash before it, which is not shown, keeps it one (VS Code, iconLabels.ts).
 */
export function listText(text: string): string {
  return visible(text).replace(/\$\([a-z0-9-]+(?:~[a-z]+)?\)/gi, '\\$&');
}
