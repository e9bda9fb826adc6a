// npm start: a real VS Code in the browser, with Stevedore in it and something to look at.

import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './package.mjs';
import { bring, profiles, root } from './setup.mjs';

const usage = `npm start -- [--port N] [--workspace DIR] [--no-engine] [--yes]
  --port N         the page's port on 127.0.0.1 (default: any free one)
  --workspace DIR  the folder to open (default: a sample, thrown away afterwards)
  --no-engine      start no private engine and look for none
  --yes            bring what is missing without asking`;

/** @param {string} message */
function refuse(message) {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function parsed() {
  const options = {
    port: { type: 'string' },
    workspace: { type: 'string' },
    'no-engine': { type: 'boolean', default: false },
    yes: { type: 'boolean', short: 'y', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

const values = parsed();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) refuse(`Not a port: ${values.port}`);
const workspace = values.workspace === undefined ? undefined : resolve(values.workspace);
if (workspace !== undefined && !(existsSync(workspace) && statSync(workspace).isDirectory()))
  refuse(`Not a folder: ${workspace}`);

const ask = !values.yes;
try {
  await bring(profiles.view, { ask });
  console.log('Building …');
  execFileSync(process.execPath, [join(root, 'esbuild.js'), '--tests'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const vsix = makePackage();
  const { main } = createRequire(import.meta.url)('../out/dev/start/main.js');
  const bringLab = async () => {
    await bring(profiles.lab, { ask });
    // Namespaces and mounts need root: asked for here, where there is a terminal to answer on.
    if (process.getuid?.() !== 0) execFileSync('sudo', ['-v'], { stdio: 'inherit' });
  };
  process.exitCode = await main({
    port,
    workspace,
    engine: values['no-engine'] ? 'none' : 'find-or-make',
    vsix,
    bringLab,
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
