import { hasUnseen } from './visible';

/** JSON with two spaces, in which everything unseen is written as `\u….`: the same value, and nothing hides in it (RFC 8259, section 7). */
export function visibleJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return text.replace(/./gu, (character) => (hasUnseen(character) ? units(character) : character));
}

function units(character: string): string {
  const codes = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('');
}
