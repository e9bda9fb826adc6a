import { visible } from '../../core/text/visible';

/** Control sequences that only colour or move the cursor (ECMA-48, 5.4), and operating system commands (8.3.89). */
// eslint-disable-next-line no-control-regex
const sequences = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** Output of a command as a panel shows it: no colours, line ends and tabs as they are, everything unseen written out. */
export function shownOutput(text: string): string {
  return shownText(text.replace(sequences, '').replace(/\r+\n/g, '\n'));
}

/** Text of a note or a command of several lines, with everything written out that would act instead of being seen. */
export function shownText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(visible).join('\t'))
    .join('\n');
}
