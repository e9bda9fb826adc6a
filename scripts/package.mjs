// Builds what ships and packs it into stevedore-<version>.vsix. Needs no network once the npm modules are there.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modernNode } from './modernNode.mjs';
import { bring, profiles, root } from './setup.mjs';

/** Builds and packs; gives the path of the package. Throws with the output of what failed. */
export function makePackage() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(root, `${name}-${version}.vsix`);
  execFileSync(process.execPath, [join(root, 'esbuild.js')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const [program, ...first] = modernNode();
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  // What runs is bundled: no npm module goes into the package.
  const args = [...first, vsce, 'package', '--no-dependencies', '--out', file];
  try {
    execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`vsce could not make the package:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
  }
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bring(profiles.fast, { ask: false });
  const file = makePackage();
  console.log(`${file} (${Math.round(statSync(file).size / 1024)} KB)`);
}
