import type { JsonObject } from '../json';
import { type Mutant, written } from './mutant';

/** What makes a text no JSON, or JSON that decoders take differently. */
export function textMutants(base: JsonObject): readonly Mutant[] {
  const text = written(base);
  const one = (name: string, changed: string): Mutant => ({ family: 'text', name, text: changed });
  return [
    one('byte order mark', `\uFEFF${text}`),
    one('line comment', text.replace('{', '{ // a comment')),
    one('block comment', text.replace('{', '{ /* a comment */')),
    one('trailing comma in an object', text.replace(/\n\}\n$/, ',\n}\n')),
    one('trailing comma in an array', text.replace(/(\n\s*)\]/, ',$1]')),
    one('garbage behind', `${text}garbage`),
    one('a second document behind', `${text}${text}`),
    one('closing brace missing', text.replace(/\}\s*$/, '')),
    one('first half', text.slice(0, text.length / 2)),
    one('empty', ''),
    one('blank', ' \n'),
    one('null', 'null'),
    one('array', '[]'),
    one('string', '"config"'),
    one('empty object', '{}'),
    one('single quotes', text.replace('"ociVersion"', "'ociVersion'")),
    one('unquoted key', text.replace('"ociVersion"', 'ociVersion')),
    one('tab in a string', text.replace('"cwd": "/', '"cwd": "/\t')),
    one('NUL escaped in cwd', text.replace('"cwd": "/', '"cwd": "/\\u0000')),
    one('lone surrogate', text.replace('"cwd": "/', '"cwd": "/\\ud800')),
    one('uid with an exponent', text.replace(/"uid": \d+/, '"uid": 1e3')),
    one('uid with a fraction', text.replace(/"uid": \d+/, '"uid": 1000.0')),
    one('uid as hexadecimal', text.replace(/"uid": \d+/, '"uid": 0x10')),
    one('uid with a leading zero', text.replace(/"uid": \d+/, '"uid": 010')),
    one('uid too large', text.replace(/"uid": \d+/, '"uid": 18446744073709551616')),
    one('soft limit too large', text.replace(/"soft": \d+/, '"soft": 18446744073709551616')),
    one('hard limit with an exponent', text.replace(/"hard": \d+/, '"hard": 1e3')),
    one('CRLF', text.replaceAll('\n', '\r\n')),
    one('NaN', text.replace(/"uid": \d+/, '"uid": NaN')),
    one('plus sign', text.replace(/"uid": \d+/, '"uid": +1')),
  ].filter(({ text: changed }) => changed !== text);
}
