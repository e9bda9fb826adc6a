// Brings what the project's own commands need and the machine lacks: npm modules, Debian packages, a VS Code server.
// Plain JavaScript on purpose: it runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every outside thing that a command of this project may need: a file that proves it is there, and the Debian package
 * that brings it. A bare name is looked up in PATH.
 * @type {Record<string, {proof: string, packages: string[]}>}
 */
const components = {
  dockerd: { proof: 'dockerd', packages: ['docker.io'] },
  docker: { proof: 'docker', packages: ['docker.io'] },
  iptables: { proof: 'iptables', packages: ['iptables'] },
  iproute2: { proof: 'ip', packages: ['iproute2'] },
  tini: { proof: 'tini', packages: ['tini'] },
  busybox: { proof: '/usr/share/doc/busybox-static', packages: ['busybox-static'] },
  compose: { proof: 'docker-compose', packages: ['docker-compose'] },
  podman: { proof: 'podman', packages: ['podman'] },
  runc: { proof: 'runc', packages: ['runc'] },
  crun: { proof: 'crun', packages: ['crun'] },
  umoci: { proof: 'umoci', packages: ['umoci'] },
  skopeo: { proof: 'skopeo', packages: ['skopeo'] },
  sudo: { proof: 'sudo', packages: ['sudo'] },
  sshd: { proof: 'sshd', packages: ['openssh-server'] },
  ssh: { proof: 'ssh', packages: ['openssh-client'] },
  tunctl: { proof: 'tunctl', packages: ['uml-utilities'] },
  ifconfig: { proof: 'ifconfig', packages: ['net-tools'] },
  brctl: { proof: 'brctl', packages: ['bridge-utils'] },
  openssl: { proof: 'openssl', packages: ['openssl'] },
  registry: { proof: 'docker-registry', packages: ['docker-registry'] },
  htpasswd: { proof: 'htpasswd', packages: ['apache2-utils'] },
  chromium: { proof: 'chromium', packages: ['chromium'] },
  cjkFonts: { proof: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', packages: ['fonts-noto-cjk'] },
};

/** What building the native modules of the VS Code server takes. */
const compilers = {
  krb5: { proof: '/usr/include/krb5.h', packages: ['libkrb5-dev'] },
  x11: { proof: '/usr/include/X11/Xlib.h', packages: ['libx11-dev'] },
  xkbfile: { proof: '/usr/include/X11/extensions/XKBfile.h', packages: ['libxkbfile-dev'] },
  secret: { proof: '/usr/include/libsecret-1/libsecret/secret.h', packages: ['libsecret-1-dev'] },
  make: { proof: 'make', packages: ['make'] },
  cxx: { proof: 'g++', packages: ['g++'] },
  python: { proof: 'python3', packages: ['python3'] },
};

/**
 * @typedef {object} Wanted
 * @property {boolean} [modules] the project's own npm modules
 * @property {(keyof typeof components)[]} [components]
 * @property {boolean} [vscode] VS Code's server and the Node that runs it
 */

/** What each command asks for. Tests ask for everything: a missing component there is a failure, never a skip. */
export const profiles = {
  fast: { modules: true },
  view: { modules: true, vscode: true },
  lab: { components: ['dockerd', 'docker', 'iptables', 'iproute2', 'tini', 'busybox'] },
  test: { modules: true, vscode: true, components: Object.keys(components) },
};

/** @param {string} name */
function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/sbin', '/sbin', '/usr/local/sbin');
  return folders.some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} proof */
const isThere = (proof) => (proof.startsWith('/') ? existsSync(proof) : inPath(proof));

const vscodeManifest = join(root, 'tools/vscode/package.json');
const vscodeLock = join(root, 'tools/vscode/package-lock.json');

/** The VS Code server is large and changes seldom: one copy a user, named by its lock file, shared by all clones. */
export function vscodeFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const version = createHash('sha256').update(readFileSync(vscodeLock)).digest('hex').slice(0, 12);
  return join(cache, 'stevedore', `vscode-${version}`);
}

/** Where the parts of the installed VS Code server are. */
export function vscodePaths(folder = vscodeFolder()) {
  return {
    node: join(folder, 'node_modules/node/bin/node'),
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** npm writes this file when an install is complete; older than the lock file, or absent, it has to run again. */
function modulesAreCurrent() {
  const done = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  return existsSync(done) && existsSync(lock) && statSync(done).mtimeMs >= statSync(lock).mtimeMs;
}

/**
 * What is missing of what is wanted.
 * @param {Wanted} wanted
 */
export function missing(wanted) {
  const vscode = Boolean(wanted.vscode) && !Object.values(vscodePaths()).every((path) => existsSync(path));
  const needed = (wanted.components ?? [])
    .map((name) => components[name])
    .concat(vscode ? Object.values(compilers) : []);
  const packages = new Set(needed.filter((one) => !isThere(one.proof)).flatMap((one) => one.packages));
  return { packages: [...packages], modules: Boolean(wanted.modules) && !modulesAreCurrent(), vscode };
}

/**
 * Brings what is missing: says what first, asks when a person is there to answer, throws when something cannot be had.
 * @param {Wanted} wanted
 * @param {{ask: boolean}} options
 */
export async function bring(wanted, options) {
  const lacks = missing(wanted);
  const lines = [];
  if (lacks.packages.length) lines.push(`Debian packages: ${lacks.packages.join(' ')}`);
  if (lacks.modules) lines.push('npm modules of this project (into node_modules)');
  if (lacks.vscode) lines.push(`VS Code's server, about 600 MB, built in some 4 minutes (into ${vscodeFolder()})`);
  if (lines.length === 0) return;
  console.log(`Stevedore needs, and this machine lacks:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
  if (options.ask && process.stdin.isTTY && !(await agrees())) throw new Error('Nothing was installed.');
  if (lacks.packages.length) installPackages(lacks.packages);
  if (lacks.modules) run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (lacks.vscode) installVscode();
}

async function agrees() {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('Bring it now? [Y/n] ');
  prompt.close();
  return !/^n/i.test(answer.trim());
}

/** Debian starts a service as soon as it is installed; this file, for as long as the install runs, says no to that. */
const servicePolicy = '/usr/sbin/policy-rc.d';

/** @param {string[]} packages */
function installPackages(packages) {
  if (!inPath('apt-get')) {
    throw new Error(
      `This machine has no apt-get. Install by hand what these Debian packages hold: ${packages.join(' ')}`,
    );
  }
  const env = ['DEBIAN_FRONTEND=noninteractive'];
  const holdsServices = !existsSync(servicePolicy);
  if (holdsServices)
    asRoot('sh', ['-c', `printf '#!/bin/sh\\nexit 101\\n' > ${servicePolicy} && chmod 755 ${servicePolicy}`]);
  try {
    asRoot('env', [...env, 'apt-get', '-qq', 'update']);
    asRoot('env', [...env, 'apt-get', '-qq', '-y', '--no-install-recommends', 'install', ...packages]);
  } finally {
    if (holdsServices) asRoot('rm', ['-f', servicePolicy]);
  }
}

function installVscode() {
  const folder = vscodeFolder();
  const building = `${folder}.building-${process.pid}`;
  mkdirSync(building, { recursive: true });
  try {
    copyFileSync(vscodeManifest, join(building, 'package.json'));
    copyFileSync(vscodeLock, join(building, 'package-lock.json'));
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: building });
    run('npm', ['rebuild', 'node'], { cwd: building });
    // The native modules are built by, and for, the Node that was just brought; as root only with this switch.
    const path = join(building, 'node_modules/node/bin') + delimiter + process.env.PATH;
    const env = { ...process.env, PATH: path, npm_config_unsafe_perm: 'true' };
    // An npm that started us hands down what it is; code-server reads there which Node builds it.
    delete env.npm_config_user_agent;
    run('npm', ['rebuild'], { cwd: building, env });
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function asRoot(command, args) {
  if (process.getuid?.() === 0) return run(command, args);
  if (!inPath('sudo')) throw new Error(`${command} ${args.join(' ')} needs root, and there is no sudo here.`);
  return run('sudo', [command, ...args]);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const log = join(root, `.setup-${process.pid}.log`);
  const result = spawnSync(command, args, { ...options, stdio: ['inherit', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  if (result.status === 0) return;
  writeFileSync(log, `${result.stdout ?? ''}${result.stderr ?? ''}`);
  const tail = `${result.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  throw new Error(
    `${command} failed (${result.error?.message ?? `exit code ${result.status}`}); all of its output is in ${log}\n${tail}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2] ?? 'test';
  if (name === '--where') {
    console.log(JSON.stringify(vscodePaths()));
    process.exit(0);
  }
  if (!(name in profiles)) throw new Error(`No profile ${name}. There are: ${Object.keys(profiles).join(', ')}`);
  await bring(profiles[name], { ask: false });
}
