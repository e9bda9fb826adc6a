// npm run test:desktop: the host suite in a desktop VS Code. STEVEDORE_VSCODE=/path/to/code uses an installed one;
// otherwise @vscode/test-electron downloads one, which takes internet.

import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { modernNode } from './modernNode.mjs';
import { bring, profiles, root } from './setup.mjs';

await bring(profiles.fast, { ask: false });
execFileSync(process.execPath, [join(root, 'esbuild.js'), '--tests'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
const [program, ...first] = modernNode();
const suite = join(root, 'out/test/harness/runDesktop.js');
const result = spawnSync(program, [...first, suite], { cwd: root, stdio: 'inherit' });
if (result.error) console.error(result.error.message);
process.exitCode = result.status ?? 1;
