import type { Frame } from '../../src/core/course/model';

/** "host > container:web" for a stack of shells. A second shell on the same host (`su`, `sudo -i`) is still the host. */
export function contextText(frames: readonly Frame[]): string {
  const shown = frames.map(({ kind, name }) => (name === undefined || kind === 'host' ? kind : `${kind}:${name}`));
  return shown.filter((text, index) => text !== 'host' || shown[index - 1] !== 'host').join(' > ');
}

/** Whether a stack of shells is the one that a person expects: the same kinds, and the names where they are given. */
export function isContext(frames: readonly Frame[], expected: string): boolean {
  const [real, wanted] = [contextText(frames).split(' > '), expected.split(' > ')];
  return real.length === wanted.length && wanted.every((frame, index) => isFrame(real[index] ?? '', frame));
}

function isFrame(real: string, wanted: string): boolean {
  if (!wanted.includes(':')) return real === wanted || real.startsWith(`${wanted}:`);
  // "mia@lab" and "lab" name the same machine.
  return real.replace(/^remote:.*@/, 'remote:') === wanted;
}
