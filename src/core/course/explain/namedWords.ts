import type { SyntaxNode } from 'unbash';

/** A stretch of a script, and the line of the shell's table that explains it. */
export interface NamedWord {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/** The words that a compound command names itself, which are no commands: variables of loops, patterns, functions, tests. */
export function namedWords(node: SyntaxNode, text: string): readonly NamedWord[] {
  switch (node.type) {
    case 'For':
    case 'Select':
      return [at(node.name, 'LoopVariable'), ...(node.wordlist ?? []).map((word) => at(word, 'LoopWord'))];
    case 'Function':
      return [{ ...at(node.name, 'FunctionName'), end: behind(text, node.name.end, /\s*\(\s*\)/y) }];
    case 'Case':
      return [at(node.word, 'CaseWord')];
    case 'CaseItem':
      // The bracket that ends the last one is no subshell's.
      return node.pattern.map((word, index) => {
        const isLast = index === node.pattern.length - 1;
        return { ...at(word, 'CasePattern'), end: isLast ? behind(text, word.end, /\s*\)/y) : word.end };
      });
    case 'HereDoc':
      return node.delimiter
        ? [at(node.delimiter, 'HereDocMark'), ...(node.closing ? [at(node.closing, 'HereDocEnd')] : [])]
        : [];
    case 'TestUnary':
      return [{ start: node.pos, end: node.pos + node.operator.length, sign: 'TestOperator' }];
    case 'TestBinary': {
      const start = text.indexOf(node.operator, node.left.end);
      return [{ start, end: start + node.operator.length, sign: 'TestOperator' }];
    }
    default:
      return [];
  }
}

function at(where: { readonly pos: number; readonly end: number }, sign: string): NamedWord {
  return { start: where.pos, end: where.end, sign };
}

/** Where `sign` ends when it stands at `from`; else `from`. */
function behind(text: string, from: number, sign: RegExp): number {
  sign.lastIndex = from;
  return sign.test(text) ? sign.lastIndex : from;
}
