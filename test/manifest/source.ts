import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** The folder of the project: tests are started in it. */
export const project = resolve('.');

/** Reads a JSON file of the project. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(project, path), 'utf8'));
}

/** Every TypeScript file below `src`. */
export function sourceFiles(): readonly string[] {
  const entries = readdirSync(join(project, 'src'), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** One call of `t(…)`: its English text, or undefined where the first argument is no string literal. */
export interface Translated {
  readonly file: string;
  readonly text: string | undefined;
  readonly fillings: number;
}

/** All calls of `t` in the sources. */
export function translatedTexts(): readonly Translated[] {
  return sourceFiles().flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: Translated[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
        const [first, ...rest] = node.arguments;
        const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
        found.push({ file, text, fillings: rest.length });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** The numbers of the placeholders in a text, each once, in order. */
export function placeholders(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])))].sort((a, b) => a - b);
}
