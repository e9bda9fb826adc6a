import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { userLabFolder } from '../src/core/host/lab/running';
import { dirname, join } from 'node:path';

/** The folder of this project: the nearest one above the built file whose package.json names it. */
export function projectRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && /"name": "stevedore"/.test(readFileSync(manifest, 'utf8'))) return folder;
  }
  throw new Error(`No project folder above ${__dirname}`);
}

/** The Node and the script that run VS Code's server, as scripts/setup.mjs installed them. */
export interface VscodePaths {
  readonly node: string;
  readonly server: string;
}

/** Asks scripts/setup.mjs, which alone knows where it puts things. Throws when VS Code's server is not installed. */
export function vscodePaths(): VscodePaths {
  const script = join(projectRoot(), 'scripts', 'setup.mjs');
  const paths = JSON.parse(execFileSync(process.execPath, [script, '--where'], { encoding: 'utf8' })) as VscodePaths;
  if (!existsSync(paths.server)) throw new Error('VS Code’s server is not installed: node scripts/setup.mjs view');
  return paths;
}

/**
 * Where labs of npm start and of the tests live: always the same folder, so that a next start finds what a crash left,
 * and one whose path leaves room for the name of a socket.
 */
export function labFolder(): string {
  return userLabFolder();
}

/** The built supervisor of labs. */
export function labSupervisor(): string {
  return join(projectRoot(), 'dist', 'labSupervisor.js');
}

/** The packaged extension that the tests install: what STEVEDORE_VSIX names, or the last `npm run package`. */
export function packagedExtension(): string {
  const root = projectRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const file = process.env['STEVEDORE_VSIX'] ?? join(root, `stevedore-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`There is no ${file}: npm run package`);
  return file;
}
