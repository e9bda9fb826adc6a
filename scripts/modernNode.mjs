// vsce and @vscode/test-electron want a newer Node than the one that runs npm may be.

import { existsSync } from 'node:fs';
import { vscodePaths } from './setup.mjs';

const wanted = 22;

/** The program, and the arguments before the script, that run a script with Node 22 or later. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return [process.execPath];
  const { node } = vscodePaths();
  if (existsSync(node)) return [node];
  return ['npm', 'exec', '--yes', '--package=node@24', '--', 'node'];
}
